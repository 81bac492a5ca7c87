import Jedison from 'jedison';
import { jsonSchemaOf } from '../forms/json-schema.mjs';

export function mount(root, form) {
  const { Create, Theme } = Jedison.Create
    ? Jedison
    : { Create: Jedison.default?.Create, Theme: Jedison.default?.Theme };
  const editor = new Create({ container: root, theme: new Theme(), schema: jsonSchemaOf(form), showErrors: 'never' });
  return { submit: () => editor.showValidationErrors(editor.getErrors()) };
}
