import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { useRef, useState } from 'react';
import { JSONSchemaBridge } from 'uniforms-bridge-json-schema';
import { AutoField, AutoForm, ErrorField, ErrorsField, SubmitField } from 'uniforms-unstyled';
import { jsonSchemaOf } from '../forms/json-schema.mjs';

export function mount(root, form) {
  const { $schema: _, ...schema } = jsonSchemaOf(form, { nested: false, open: true, conditions: false });
  const base = form.sections
    .flatMap((one) => one.fields)
    .filter((one) => one.required)
    .map((one) => one.name);
  schema.required = base;
  const ajv = new Ajv({ allErrors: true, useDefaults: true, strict: false });
  addFormats(ajv);
  const check = ajv.compile(schema);
  const bridge = new JSONSchemaBridge({
    schema,
    validator: (model) => {
      check(model);
      return check.errors?.length ? { details: check.errors } : null;
    },
  });
  function App() {
    const [model, setModel] = useState({});
    return (
      <AutoForm schema={bridge} model={model} onChangeModel={setModel}>
        {form.sections.map((section) => (
          <fieldset key={section.id}>
            {[...section.fields, ...(model[section.branch.when] ? section.branch.fields : [])].map((one) => (
              <div key={one.name}>
                <AutoField name={one.name} />
                <ErrorField name={one.name} />
              </div>
            ))}
          </fieldset>
        ))}
        <ErrorsField />
        <SubmitField />
      </AutoForm>
    );
  }
  flushSync(() => createRoot(root).render(<App />));
}
