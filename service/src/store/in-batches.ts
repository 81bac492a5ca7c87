/** Asks that came at about the same time, done together. */
export interface Batches<Ask, Answer> {
  /** Adds one and resolves with its own answer. */
  add(ask: Ask): Promise<Answer>;
}

/** How a kind of work is done together. */
export interface BatchWork<Ask, Answer> {
  /** Does several at once; one answer for each, in order. */
  readonly together: (asks: readonly Ask[]) => Promise<readonly Answer[]>;
  /** Most that are done at once, and how many such batches may be under way. */
  readonly most: number;
  readonly atOnce: number;
}

interface Waiting<Ask, Answer> {
  readonly ask: Ask;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Does work in batches: what comes within one turn of the event loop, or while all batches are under way, waits for the next batch
 * and shares its trip to the database and its flush. A single ask waits for nobody. A batch that fails fails for all that are in it.
 */
export function inBatches<Ask, Answer>({ together, most, atOnce }: BatchWork<Ask, Answer>): Batches<Ask, Answer> {
  const waiting: Waiting<Ask, Answer>[] = [];
  let underWay = 0;
  let isPlanned = false;

  const plan = (): void => {
    if (isPlanned || underWay >= atOnce || waiting.length === 0) return;
    isPlanned = true;
    setImmediate(() => {
      isPlanned = false;
      while (underWay < atOnce && waiting.length > 0) void run(waiting.splice(0, most));
    });
  };
  const run = async (batch: readonly Waiting<Ask, Answer>[]): Promise<void> => {
    underWay += 1;
    try {
      const answers = await together(batch.map(({ ask }) => ask));
      batch.forEach(({ resolve }, index) => resolve(answers[index]!));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      underWay -= 1;
      plan();
    }
  };
  return {
    add: (ask) =>
      new Promise((resolve, reject) => {
        waiting.push({ ask, resolve, reject });
        plan();
      }),
  };
}
