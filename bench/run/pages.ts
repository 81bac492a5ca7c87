/** One page of the bench: what is built, and what it is to be compared with. */
export interface BenchPage {
  readonly name: string;
  readonly kind: 'ours' | 'peer' | 'limit';
  readonly file: string;
  readonly producer?: 'compiled' | 'interpreted';
  readonly pages?: boolean;
  /** Shown in a frame of another page. */
  readonly frame?: boolean;
  /** No fields of its own: its figures are an engine's alone. */
  readonly headless?: boolean;
}

const ours = (['compiled', 'interpreted'] as const).flatMap((producer) =>
  [false, true].flatMap((frame) =>
    [false, true].map((pages): BenchPage => ({
      name: `ours-${producer}${frame ? '-frame' : ''}${pages ? '-pages' : ''}`,
      kind: 'ours',
      file: 'ours.ts',
      producer,
      pages,
      frame,
    })),
  ),
);

const limits = ['limit-html', 'limit-html-contained', 'limit-js', 'limit-lit', 'limit-lit-elements'].map(
  (name): BenchPage => ({ name, kind: 'limit', file: `${name}.mjs` }),
);

const peers = [
  'af-core.mjs',
  'formio.mjs',
  'formkit.mjs',
  'jedison.mjs',
  'jsfe-shoelace.mjs',
  'json-editor.mjs',
  'jsonforms-vanilla.jsx',
  'rjsf-bootstrap.jsx',
  'rjsf-core.jsx',
  'sjsf.mjs',
  'survey-js-ui.mjs',
  'survey-react-ui.jsx',
  'uniforms.jsx',
].map((file): BenchPage => ({
  name: file.replace(/\.\w+$/, ''),
  kind: 'peer',
  file,
  ...(file.startsWith('af-core') && { headless: true }),
}));

/** The hand-written page that bars are ratios to. */
export const LIMIT = 'limit-lit-elements';

/** All pages of the bench. */
export const benchPages: readonly BenchPage[] = [...ours, ...limits, ...peers];
