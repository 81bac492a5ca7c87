import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pagePlan } from '../../src/compile/status/page-plan.js';
import { viewStatus } from '../../src/engine/status/index.js';
import { type History, projectHistory } from '../../src/engine/status/testing/history.js';
import { type StatusFile, planStatus } from '../../src/plan/status/index.js';
import calendar from '../../schemas/calendars/massachusetts.json' with { type: 'json' };
import { ROOT } from './repository.js';

const read = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(ROOT, 'schemas', ...path), 'utf8'));

describe.each(['kit', 'poc-designation'])('the plan of %s as pages have it', (tracker) => {
  const { plan } = planStatus(read(tracker, 'status.json') as StatusFile, { massachusetts: calendar });
  const page = pagePlan(plan);
  const isPublic = (audience: string): boolean => plan.audiences[audience]?.public === true;

  it.each(readdirSync(join(ROOT, 'schemas', tracker, 'examples/status')))(
    'paints %s as the whole plan does',
    (name) => {
      const history = read(tracker, 'examples/status', name) as History;
      if (!isPublic(history.audience)) return;
      const projection = projectHistory(plan, history);
      expect(viewStatus(page, projection)).toEqual(viewStatus(plan, projection));
    },
  );

  it('holds no words of those who are not its readers, and nothing that moves a case', () => {
    const own = Object.keys(plan.audiences).filter((audience) => !isPublic(audience));
    const byAudience = [
      ...Object.values(page.events).map(({ words }) => words),
      ...Object.values(page.items).flatMap(({ states, title }) => [title, ...states.map(({ words }) => words)]),
      ...Object.values(page.actors),
      ...page.alerts.map(({ words }) => words),
    ];
    expect(byAudience.length).toBeGreaterThan(10);
    for (const words of byAudience) expect(Object.keys(words).filter((audience) => own.includes(audience))).toEqual([]);
    expect(Object.values(page.events).flatMap(({ to, also, roles }) => [...to, ...also, ...roles])).toEqual([]);
  });
});
