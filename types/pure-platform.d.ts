/**
 * The one thing that pure floors may use beside the language itself: addresses. Browsers and Node have it alike, but TypeScript knows it only with
 * the whole DOM or all of Node. Only tsconfig.engine.json reads this file.
 */
declare class URL {
  constructor(address: string, base?: string);
  static canParse(address: string, base?: string): boolean;
  readonly href: string;
  readonly protocol: string;
  readonly origin: string;
  readonly pathname: string;
  hash: string;
}
