import type { FormPlan, Rule } from '../../model/index.js';
import { LAYOUT_FILE } from '../author-problem.js';
import type { Planning } from '../planning.js';
import { say } from './say.js';

/** Rules with their defaults: an error, found on Continue. */
export function makeRules({ layout, places, problems }: Planning): FormPlan['rules'] {
  const taken = new Set<string>();
  return (layout.rules ?? []).map((rule, index): Rule => {
    if (taken.has(rule.id)) problems.add(LAYOUT_FILE, `/rules/${index}/id`, 'id_taken', { id: rule.id });
    taken.add(rule.id);
    const at =
      rule.each !== undefined && rule.at.startsWith('item:')
        ? `${rule.each}/*${rule.at.slice('item:'.length)}`
        : rule.at;
    if (rule.each !== undefined && !places.find(`${rule.each}/*`))
      problems.add(LAYOUT_FILE, `/rules/${index}/each`, 'pointer_unknown', { pointer: rule.each });
    else if (!places.find(at)) problems.add(LAYOUT_FILE, `/rules/${index}/at`, 'pointer_unknown', { pointer: rule.at });
    return { ...rule, severity: rule.severity ?? 'error', on: rule.on ?? 'page', text: say(rule.text) };
  });
}
