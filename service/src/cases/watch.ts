import type { Store } from '../store/sql.js';

/** Tells those who look at a case that it has changed, whichever process changed it. */
export interface Watch {
  /** Calls back when the case's history has grown beyond what was read of it; perhaps once too often. Returns the way to stop. */
  on(caseId: string, read: number, changed: () => void): () => void;
  /** A case of this process has changed: no need to wait for the next look. */
  tell(caseId: string): void;
  close(): void;
}

/** Milliseconds between two looks at the watched cases: one question for all of them, and none while nobody watches. */
const LOOK = 1_000;

/**
 * Watches cases by looking at the ends of their histories. LISTEN and NOTIFY would be quicker by half a second, but every commit that
 * notifies waits for one lock of the whole database, and most commits are of people who file, not of people who look.
 */
export function openWatch(store: Store, every = LOOK): Watch {
  const watched = new Map<string, { number: number; readonly listeners: Set<() => void> }>();
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;

  const look = async (): Promise<void> => {
    if (isLooking || watched.size === 0) return;
    isLooking = true;
    try {
      const rows = await store.all<{ id: string; number: number }>(
        `select case_id::text as id, max(number)::int as number from events
         where case_id in (select value::uuid from jsonb_array_elements_text($1::jsonb)) group by case_id`,
        [JSON.stringify([...watched.keys()])],
      );
      for (const { id, number } of rows) {
        const one = watched.get(id);
        if (!one) continue;
        const hasGrown = number > one.number;
        one.number = number;
        if (hasGrown) for (const listener of [...one.listeners]) listener();
      }
    } catch {
      // The database is away: whoever asks hears of it there; here the next look finds what was missed.
    } finally {
      isLooking = false;
    }
  };
  return {
    on(caseId, read, changed) {
      const one = watched.get(caseId) ?? { number: read, listeners: new Set() };
      one.number = Math.min(one.number, read);
      watched.set(caseId, one);
      one.listeners.add(changed);
      if (!timer) {
        timer = setInterval(() => void look(), every);
        timer.unref();
        void look();
      }
      return () => {
        one.listeners.delete(changed);
        if (one.listeners.size === 0) watched.delete(caseId);
        if (watched.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
    tell(caseId) {
      for (const listener of [...(watched.get(caseId)?.listeners ?? [])]) listener();
    },
    close() {
      clearInterval(timer);
      timer = undefined;
      watched.clear();
    },
  };
}
