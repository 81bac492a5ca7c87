import '@shoelace-style/shoelace/dist/themes/light.css';
import { JsfShoelace } from '@jsfe/shoelace';
import { jsonSchemaOf } from '../forms/json-schema.mjs';

export async function mount(root, form) {
  if (!customElements.get('jsf-shoelace')) customElements.define('jsf-shoelace', JsfShoelace);
  const { $schema: _, ...schema } = jsonSchemaOf(form);
  const element = Object.assign(document.createElement('jsf-shoelace'), {
    schema,
    data: {},
    submitButtonLabel: 'Send',
  });
  root.append(element);
  await element.updateComplete;
}
