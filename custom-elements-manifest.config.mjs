// What the analyzer reads for dist/custom-elements.json: editors complete tags by it, Storybook makes its tables from it.
import { publicTags } from './scripts/lib/public-tags.mjs';
import { tokenDocs } from './scripts/look/token-docs.mjs';

export default {
  globs: ['src/fields/*/*-field.ts', 'src/ui/*-element.ts', 'src/form/ma-form.ts', 'src/generated/embed/tags/*.ts'],
  outdir: 'dist',
  litelement: true,
  // It would write its own idea of `customElements` into package.json.
  packagejson: false,
  plugins: [publicTags(), tokenDocs()],
};
