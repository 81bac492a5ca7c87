import { formTexts } from '../../src/form/form-texts.js';
import { laterTexts } from '../../src/form/pages/later-texts.js';
import { forms } from '../../src/generated/forms.js';
import { errorTexts } from '../../src/text/error-texts.js';
import { registerTexts } from '../../src/text/index.js';
import { schemaTexts } from '../../src/text/schema-texts.js';

/** Makes the words of all forms known on this side too, so that what the tree says can be held against them. */
export async function knowTexts(): Promise<void> {
  registerTexts(formTexts);
  registerTexts(laterTexts);
  registerTexts(errorTexts);
  registerTexts(schemaTexts);
  for (const load of Object.values(forms)) registerTexts((await load()).texts);
}
