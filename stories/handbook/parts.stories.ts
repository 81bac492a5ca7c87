import { html } from 'lit';
import './parts/accessibility-results.js';
import './parts/form-writer.js';
import './parts/snippet-builder.js';
import './parts/token-table.js';

/** The working parts of the handbook's pages, each by itself, so that they are tested like everything else. */
export default { title: 'Handbook/Parts', parameters: { stage: false }, tags: ['!autodocs', '!dev'] };

export const SnippetBuilder = { render: () => html`<snippet-builder></snippet-builder>` };
export const FormWriter = { render: () => html`<form-writer></form-writer>` };
export const TokenTable = { render: () => html`<token-table></token-table>` };
export const AccessibilityResults = { render: () => html`<accessibility-results></accessibility-results>` };
