/** Hides all but the last four letters or digits, for the screen only: `123-45-6789` → `•••-••-6789`. Four or fewer are all hidden. */
export function masked(text: string): string {
  const characters = [...text];
  const telling = characters.filter((character) => /[\p{L}\p{N}]/u.test(character)).length;
  let left = telling > 4 ? telling - 4 : telling;
  return characters.map((character) => (/[\p{L}\p{N}]/u.test(character) && left-- > 0 ? '\u2022' : character)).join('');
}
