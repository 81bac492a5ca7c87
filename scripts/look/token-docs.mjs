import { readTokens } from './tokens.mjs';

/** Tags whose root stands in the page itself, so that a page's tokens reach it. A framed tag's does not. */
const ROOTS = /^src\/(form|tracker)\/ma-[\w-]+\.ts$/;

/** Plugin of the analyzer: every token as a custom property of the elements that read it. */
export function tokenDocs() {
  return {
    name: 'token-docs',
    packageLinkPhase({ customElementsManifest }) {
      const cssProperties = readTokens().map(({ name, value, description }) => ({ name, default: value, description }));
      for (const { path, declarations } of customElementsManifest.modules)
        for (const declaration of declarations ?? [])
          if (declaration.tagName && ROOTS.test(path)) declaration.cssProperties = cssProperties;
    },
  };
}
