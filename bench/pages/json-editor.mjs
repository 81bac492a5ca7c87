import { JSONEditor } from '@json-editor/json-editor';
import { jsonSchemaOf } from '../forms/json-schema.mjs';

export async function mount(root, form) {
  // It knows no if/then, but fields that depend on another's value.
  const { $schema: _, ...schema } = jsonSchemaOf(form, { open: true, conditions: false });
  for (const { id, fields, branch } of form.sections) {
    schema.properties[id].required = fields.filter((one) => one.required).map((one) => one.name);
    for (const one of branch.fields)
      schema.properties[id].properties[one.name].options = { dependencies: { [branch.when]: true } };
  }
  const editor = new JSONEditor(root, {
    schema,
    theme: 'html',
    disable_edit_json: true,
    disable_properties: true,
    disable_collapse: true,
    required_by_default: false,
    display_required_only: false,
    show_errors: 'interaction',
  });
  await new Promise((ready) => editor.on('ready', ready));
  return {
    submit: () => {
      editor.options.show_errors = 'always';
      editor.onChange?.();
      editor.root.showValidationErrors(editor.validate());
    },
  };
}
