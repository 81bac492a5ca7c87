import type { Session } from '../../src/model/index.js';
import { type Example, type Scene, type Stage, opened, sessionAt } from './session-at.js';

/** A scene with the name of its example, so that it can be written down. */
export interface FoundScene extends Omit<Scene, 'example'> {
  /** What is special about it: `''`, `nothing answered`, `wrong`, … */
  readonly state: string;
  readonly example: string;
}

/** All states of all pages that a form's examples lead to, in the form's order; and the pages that none leads to. */
export function findScenes(
  stage: Stage,
  examples: Readonly<Record<string, Example>>,
): { readonly scenes: readonly FoundScene[]; readonly unreached: readonly string[] } {
  const complete = Object.entries(examples).filter(([, one]) => (one.issues ?? []).length === 0);
  const faulty = Object.entries(examples).filter(([, one]) => (one.issues ?? []).length > 0);
  const base = waysThere(stage, complete);
  const scenes = stage.form.plan.pages.flatMap(({ id }) => statesOf(stage, examples, faulty, base.get(id) ?? []));
  return { scenes, unreached: stage.form.plan.pages.map(({ id }) => id).filter((id) => !base.has(id)) };
}

/** For each page the scene that shows it; a task list or a page of documents looks different as the case goes on, so those have one for each stage. */
function waysThere(
  stage: Stage,
  complete: ReadonlyArray<readonly [string, Example]>,
): Map<string, readonly FoundScene[]> {
  const found = new Map<string, readonly FoundScene[]>();
  const stages = Object.keys(stage.facts.progress ?? { '': {} });
  const missing = () => stage.form.plan.pages.filter(({ id }) => !found.has(id));
  const doors = new Doors(stage);
  // Rich answers first: one person is then seen from the first page to the last.
  const byWealth = [...complete].sort(([, one], [, other]) => size(other) - size(one));
  for (const [example, given] of byWealth) {
    for (const page of missing()) {
      const scene = { page: page.id, state: '', example, ...stage.facts.ways?.[page.id] };
      const goesOn = page.kind === 'hub' || page.kind === 'upload';
      const leads = (progress: string): boolean =>
        doors.lead({ ...scene, example: given, ...(progress && { progress }) });
      const reached = goesOn ? stages.filter(leads) : firstOf(stages, leads);
      if (reached.length === 0) continue;
      found.set(
        page.id,
        reached.map((progress, index) => ({
          ...scene,
          ...(progress && { progress }),
          state: index === 0 ? '' : progress,
        })),
      );
    }
  }
  return found;
}

function statesOf(
  stage: Stage,
  examples: Readonly<Record<string, Example>>,
  faulty: ReadonlyArray<readonly [string, Example]>,
  base: readonly FoundScene[],
): readonly FoundScene[] {
  const [plain] = base;
  if (!plain) return [];
  const example = examples[plain.example] as Example;
  const session = sessionAt(stage, { ...plain, example });
  const { page, list, questions } = session.view.page;
  const row = list?.cards[0]?.row;
  const open: readonly FoundScene[] = row === undefined ? [] : [{ ...plain, row, state: 'one open' }];
  const asks = questions.length > 0 && page.kind === 'questions';
  const blank = { ...plain, state: 'nothing answered', blank: true, tried: true };
  const pointers = new Set(questions.map(({ pointer }) => pointer));
  const wrong = faulty.flatMap(([name, given]): FoundScene[] => {
    const isHere = given.issues?.some(
      ({ pointer, code }) => code !== 'required' && [...pointers].some((one) => pointer.startsWith(one)),
    );
    const scene = { ...plain, state: 'wrong', example: name, tried: true };
    return isHere && complains(stage, { ...scene, example: given }) ? [scene] : [];
  });
  return [
    ...base,
    ...open,
    ...(asks && complains(stage, { ...blank, example }) ? [blank] : []),
    ...(asks ? wrong.slice(0, 1) : []),
  ];
}

/** Tries pages out; one session serves all pages that the same answers may lead to, since putting answers in is the slow part. */
class Doors {
  readonly #sessions = new Map<string, Session>();

  constructor(private readonly stage: Stage) {}

  lead(scene: Scene): boolean {
    const { example, page, ...way } = scene;
    const door = this.stage.form.plan.before.includes(page) ? page : '';
    const key = JSON.stringify([example.answers, way, door]);
    return quietly(() => {
      const session = this.#sessions.get(key) ?? opened(this.stage, scene);
      this.#sessions.set(key, session);
      session.dispatch({ type: 'go', page });
      return session.view.page.page.id === page;
    });
  }
}

function complains(stage: Stage, scene: Scene): boolean {
  return quietly(() => hasProblems(sessionAt(stage, scene)));
}

function hasProblems(session: Session): boolean {
  return (session.view.summary ?? []).length > 0;
}

/** A scene that cannot be played is no scene. */
function quietly(look: () => boolean): boolean {
  try {
    return look();
  } catch {
    return false;
  }
}

function size({ answers }: Example): number {
  return JSON.stringify(answers).length;
}

function firstOf(stages: readonly string[], leads: (progress: string) => boolean): readonly string[] {
  const first = stages.find(leads);
  return first === undefined ? [] : [first];
}
