import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { jsonSchemaOf } from '../forms/json-schema.mjs';

export function mount(root, form) {
  const { $schema: _, ...schema } = jsonSchemaOf(form);
  flushSync(() =>
    createRoot(root).render(<Form schema={schema} validator={validator} noHtml5Validate focusOnFirstError={false} />),
  );
}
