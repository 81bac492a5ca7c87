// The form as JSON Schema 2020-12; what RJSF, JSON Forms, uniforms, jedison, json-editor, jsfe, sjsf and ours are given.

/** `nested` puts each section into an object of its own; without it all fields stand at the top. `conditions: false` leaves branches out. */
export function jsonSchemaOf(form, { nested = true, conditions = true, open = false } = {}) {
  const parts = form.sections.map((section) => sectionSchema(section, conditions, open));
  if (nested)
    return {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: form.title,
      type: 'object',
      properties: Object.fromEntries(
        form.sections.map((section, at) => [section.id, { title: section.title, ...parts[at] }]),
      ),
      required: form.sections.map((section) => section.id),
    };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: form.title,
    type: 'object',
    properties: Object.assign({}, ...parts.map((part) => part.properties)),
    required: parts.flatMap((part) => part.required),
    ...(conditions && { allOf: parts.flatMap((part) => part.allOf) }),
  };
}

function sectionSchema({ fields, branch }, conditions, open) {
  const shown = open ? [...fields, ...branch.fields] : fields;
  return {
    type: 'object',
    properties: propertiesOf(shown),
    required: requiredOf(shown),
    ...(conditions && {
      allOf: [
        {
          if: { properties: { [branch.when]: { const: true } }, required: [branch.when] },
          then: { properties: propertiesOf(branch.fields), required: requiredOf(branch.fields) },
        },
      ],
    }),
  };
}

const propertiesOf = (fields) => Object.fromEntries(fields.map((one) => [one.name, schemaOf(one)]));
const requiredOf = (fields) => fields.filter((one) => one.required).map((one) => one.name);

function schemaOf({ kind, label, options }) {
  switch (kind) {
    case 'email':
      return { title: label, type: 'string', format: 'email' };
    case 'number':
      return { title: label, type: 'number', minimum: 0, maximum: 168 };
    case 'date':
      return { title: label, type: 'string', format: 'date' };
    case 'choice':
      return { title: label, type: 'string', enum: options };
    case 'long':
      return { title: label, type: 'string', maxLength: 2000 };
    case 'yesno':
      return { title: label, type: 'boolean' };
    default:
      return { title: label, type: 'string', minLength: 2, maxLength: 100 };
  }
}
