import type { StorybookConfig } from '@storybook/web-components-vite';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// Stories of all forms are written from schemas/ before anybody looks for them: a new form is in Storybook without a line of its own.
execFileSync(process.execPath, ['--import', 'tsx', 'stories/forms/write.ts'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
});

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts', '../src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    optimizeDeps: {
      ...vite.optimizeDeps,
      // Found one by one while stories load, each would make vite reload the page in the middle of a test.
      include: [
        ...(vite.optimizeDeps?.include ?? []),
        'lit',
        'lit/decorators.js',
        'lit/directive.js',
        'lit/async-directive.js',
        'lit/directives/class-map.js',
        'lit/directives/guard.js',
        'lit/directives/if-defined.js',
        'lit/directives/keyed.js',
        'lit/directives/live.js',
        'lit/directives/ref.js',
        'lit/directives/repeat.js',
        'lit/directives/until.js',
        '@lit/localize',
        'tus-js-client',
        'axe-core/axe.min.js',
      ],
    },
  }),
};

export default config;
