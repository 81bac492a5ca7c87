/// <reference types="vite/client" />
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { languageChoices, stage } from './stage.js';

/** Column widths that Mass.gov gives an embed, from a small phone's inner column to a desktop's main one. */
const WIDTHS = ['254', '280', '320', '480', '820'];

// Tables of attributes, events and tokens. `npm run storybook` writes it; stories as tests do without.
for (const manifest of Object.values(
  import.meta.glob('../dist/custom-elements.json', { eager: true, import: 'default' }),
))
  setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: {
      // A finding fails the story's test; it is not a note beside it.
      test: 'error',
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        // Landmarks and the first heading are the host page's.
        rules: {
          region: { enabled: false },
          'landmark-one-main': { enabled: false },
          'page-has-heading-one': { enabled: false },
        },
      },
    },
    layout: 'fullscreen',
    controls: { expanded: true },
    options: {
      storySort: {
        order: ['Handbook', ['Welcome'], 'Forms', 'Gallery', 'Trackers', 'Around a form', 'Look', 'Fields', 'Tags'],
      },
    },
  },
  globalTypes: {
    locale: {
      description: 'Language',
      toolbar: { title: 'Language', icon: 'globe', items: languageChoices, dynamicTitle: true },
    },
    direction: {
      description: 'Direction of writing',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        items: [
          { value: 'language', title: 'Direction of the language' },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
        dynamicTitle: true,
      },
    },
    width: {
      description: 'Width of the column',
      toolbar: {
        title: 'Width',
        icon: 'ruler',
        items: [
          ...WIDTHS.map((value) => ({ value, title: `${value} pixels` })),
          { value: 'full', title: 'As wide as the window' },
        ],
        dynamicTitle: true,
      },
    },
    host: {
      description: 'The page around it',
      toolbar: {
        title: 'Host page',
        icon: 'browser',
        items: [
          { value: 'off', title: 'Without a page' },
          { value: 'on', title: 'On a page like Mass.gov’s' },
        ],
        dynamicTitle: true,
      },
    },
    scheme: {
      description: 'Colours',
      toolbar: {
        title: 'Colours',
        icon: 'contrast',
        items: [
          { value: '', title: 'Light' },
          { value: 'dark', title: 'Dark (where a page asks for it)' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { locale: 'en', direction: 'language', width: '480', host: 'off', scheme: '' },
  decorators: [stage],
};

export default preview;
