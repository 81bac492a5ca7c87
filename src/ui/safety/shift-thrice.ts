/** Presses that leave the page, and the time in which they must follow each other. */
const PRESSES = 3;
const WITHIN_MS = 5_000;

/**
 * Hears Shift pressed three times within five seconds, with nothing typed between, and then leaves. A capital letter is no press: another
 * key comes before Shift is let go. `told` hears how many presses count so far, so that a page can show and say it. Returns what stops it.
 */
export function onShiftThrice(
  target: Window,
  leave: () => void,
  told: (presses: number) => void = () => {},
): () => void {
  let presses: readonly number[] = [];
  let isAlone = false;
  const count = (next: readonly number[]): void => {
    if (presses.length !== next.length) told(next.length);
    presses = next;
  };
  const down = (event: KeyboardEvent): void => {
    // Held down, a key repeats: that is one press.
    if (event.key === 'Shift') isAlone = event.repeat ? isAlone : true;
    else {
      isAlone = false;
      count([]);
    }
  };
  const up = (event: KeyboardEvent): void => {
    if (event.key !== 'Shift' || !isAlone) return;
    isAlone = false;
    const fresh = [...presses, event.timeStamp].filter((at) => event.timeStamp - at <= WITHIN_MS);
    if (fresh.length < PRESSES) return count(fresh);
    count([]);
    leave();
  };
  // Captured: whatever the page does with its keys, this is heard first.
  target.addEventListener('keydown', down, { capture: true });
  target.addEventListener('keyup', up, { capture: true });
  return () => {
    target.removeEventListener('keydown', down, { capture: true });
    target.removeEventListener('keyup', up, { capture: true });
  };
}
