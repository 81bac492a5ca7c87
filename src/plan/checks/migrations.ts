import type { FormPlan, Migration, Pointer } from '../../model/index.js';
import { LAYOUT_FILE } from '../author-problem.js';
import type { Planning } from '../planning.js';

/**
 * Whether every draft of an earlier version finds its way: migrations follow on each other and end here, and what the last one writes is
 * asked in this version. Where earlier ones write, only later ones know.
 */
export function checkMigrations(plan: FormPlan, { layout, places, problems }: Planning): void {
  const { migrations = [] } = layout;
  for (const [index, { from, to }] of migrations.entries()) {
    const next = migrations[index + 1]?.from ?? plan.version;
    const isAgain = migrations.findIndex((one) => one.from === from) !== index;
    if (to !== next || from === to || isAgain)
      problems.add(LAYOUT_FILE, `/migrations/${index}`, 'migration_chain', { version: plan.version });
  }
  const last = migrations.length - 1;
  for (const [at, step] of (migrations[last]?.steps ?? []).entries())
    for (const pointer of targetsOf(step))
      if (!places.byPointer.has(pointer))
        problems.add(LAYOUT_FILE, `/migrations/${last}/steps/${at}`, 'migration_place', { pointer });
}

function targetsOf(step: Migration['steps'][number]): readonly Pointer[] {
  if ('split' in step) return step.into;
  return 'move' in step || 'join' in step ? [step.to] : [];
}
