/** A design token: its custom property, its default as written, and what it is for. */
export interface Token {
  readonly name: string;
  readonly value: string;
  readonly description: string;
}
export const TOKEN_SHEETS: readonly string[];
export function readTokens(): readonly Token[];
