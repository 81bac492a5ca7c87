import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import * as wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** What a strict CSP refuses or what turns text into markup. Trusted Types do not stop the unsafe directives, so the lint must. */
const forbiddenSyntax = [
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/[\\s"\']style=/]',
    message: "A style attribute is refused under `style-src 'self'`. Use a class, or `.style=${…}`.",
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<style/]',
    message:
      "A <style> in a template is refused under `style-src 'self'`. Put it into the adopted sheets of src/ui/styles.ts.",
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
    message: 'Text must never become markup. Render it with lit.',
  },
  { selector: 'Property[key.name="createHTML"]', message: 'Only lit makes Trusted HTML.' },
  {
    selector: 'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(only|skip|todo)$/]',
    message:
      'A test that is left out must not reach main. Skip by capability at run time (`ctx.skip()`), with the reason.',
  },
];

const forbiddenImports = {
  patterns: [
    {
      group: ['lit/directives/unsafe-*', 'lit-html/directives/unsafe-*', 'lit/static-html*', 'lit-html/static*'],
      message: 'Unsafe directives turn text into markup and pass Trusted Types unseen.',
    },
    {
      group: ['lit/directives/style-map*', 'lit-html/directives/style-map*'],
      message:
        'styleMap writes a style attribute on first render, which a strict CSP refuses. Use a class, or `.style=${…}`.',
    },
  ],
};

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      'src/generated/',
      'stories/generated/',
      'types/',
      'storybook-static/',
      'coverage/',
      'test-results/',
      '.data/',
      // Peers' pages and what drives them belong to a package of their own, which is not installed here.
      'bench/pages/',
      'bench/run/',
      'bench/.built/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: ['./tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 12 },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // lit's event listeners are `async` methods by habit; a rejected one surfaces as unhandledrejection, which the tests fail on.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-restricted-syntax': ['error', ...forbiddenSyntax],
      'no-restricted-imports': ['error', forbiddenImports],
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'demo/**/*.ts', 'test/contracts/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Old Safari drops list semantics with `list-style: none`, so a `role="list"` on a styled list is meant.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    // Engine and plan speak in codes and take their clock from outside: the same answers give the same issues on any day and machine.
    files: ['src/model/**/*.ts', 'src/plan/**/*.ts', 'src/engine/**/*.ts', 'src/fields/**/*.kind.ts'],
    ignores: ['**/*.test.ts', '**/*.bench.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'console', 'fetch', 'setTimeout', 'localStorage', 'sessionStorage'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
  {
    files: ['**/*.test.ts', '**/*.wtr.ts', 'test/**/*.ts'],
    rules: {
      // Assertions of chai are property reads (`expect(x).to.be.true`).
      '@typescript-eslint/no-unused-expressions': 'off',
      // Inputs that must be refused are written out.
      'no-script-url': 'off',
      // What a service answers is JSON until an assertion has looked at it.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
  {
    // A Fastify hook or plugin is `async` or takes a callback; without `await` in it, `async` is still its signature.
    files: ['service/**/*.ts'],
    rules: { '@typescript-eslint/require-await': 'off' },
  },
  {
    files: ['**/*.wtr.ts', 'test/contracts/**/*.ts'],
    // Every assertion of @open-wc/testing is typed as a promise; only `accessible()` is one.
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.eslintRecommended],
    rules: { 'no-eval': 'error', 'no-new-func': 'error', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
);
