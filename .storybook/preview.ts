/// <reference types="vite/client" />
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { languageChoices, stage } from './stage.js';

/** Column widths that Mass.gov gives an embed, from a small phone's inner column to a desktop's main one. */
const WIDTHS = ['254', '280', '320', '480', '820'];

// Tables of attributes and events. `npm run storybook` writes it; stories as tests do without.
for (const manifest of Object.values(
  import.meta.glob('../dist/custom-elements.json', { eager: true, import: 'default' }),
))
  setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    // A finding fails the story's test; it is not a note beside it.
    a11y: { test: 'error' },
    layout: 'fullscreen',
    controls: { expanded: true },
  },
  globalTypes: {
    locale: {
      description: 'Language',
      toolbar: { title: 'Language', icon: 'globe', items: languageChoices, dynamicTitle: true },
    },
    direction: {
      description: 'Direction of writing',
      toolbar: { title: 'Direction', icon: 'transfer', items: ['language', 'ltr', 'rtl'], dynamicTitle: true },
    },
    width: {
      description: 'Width of the column',
      toolbar: { title: 'Width', icon: 'ruler', items: [...WIDTHS, 'full'], dynamicTitle: true },
    },
  },
  initialGlobals: { locale: 'en', direction: 'language', width: '480' },
  decorators: [stage],
};

export default preview;
