import '@sjsf/basic-theme/css/basic.css';
import { mount as mountSvelte, flushSync } from 'svelte';
import App from './sjsf-app.svelte';
import { jsonSchemaOf } from '../forms/json-schema.mjs';

export function mount(root, form) {
  const { $schema: _, ...schema } = jsonSchemaOf(form);
  mountSvelte(App, { target: root, props: { schema } });
  flushSync();
}
