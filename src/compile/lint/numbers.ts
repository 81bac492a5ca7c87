import { type Linted, type Lint, warn } from './linted.js';
import { namesOf } from './words-of.js';

/** Last words of names that call something by digits; nobody adds them up. */
const CALLED =
  /^(id|ids|number|no|code|zip|zipcode|postcode|phone|telephone|mobile|fax|ssn|ein|fein|tin|itin|npi|account|routing|pin|plate|license|licence)$/;
/** So few digits that nothing is lost: a row, an apartment, a unit. */
const SMALL = 999;

/** Names written in digits and typed as numbers: `02134` becomes 2134, and long ones are rounded. */
export const numberedNames: Lint = (form) =>
  form.questions.flatMap(({ place, question }) => {
    const { type, maximum, options } = question.facts;
    const isNumber = type.length > 0 && type.every((one) => one === 'integer' || one === 'number' || one === 'null');
    if (!isNumber || options || (maximum !== undefined && maximum <= SMALL)) return [];
    const [name = []] = namesOf(place.pointer).slice(-1);
    // `number_of_children` counts; `phone_number` calls.
    if (!CALLED.test(name.at(-1) ?? '') || name.join(' ') === 'number') return [];
    return [
      warn(
        form,
        place.source,
        'id_as_number',
        `${place.pointer} is called by digits but typed as a number, so leading zeros are lost and long ones are rounded; make it a "string" with a "pattern" such as "^[0-9]{9}$"`,
      ),
    ];
  });

/** Steps that binary fractions cannot hold: this package judges them as decimals, other judges may refuse 19.99. */
export const fractionalSteps: Lint = (form) =>
  [...form.places.byPointer.values()].flatMap((place) => stepsAt(place, form));

function stepsAt(place: Linted['questions'][number]['place'], form: Linted): ReturnType<Lint> {
  const seen = new Set<string>();
  return place.fragments.flatMap(({ facts: { multipleOf }, place: at }) => {
    if (multipleOf === undefined || Number.isInteger(multipleOf) || seen.has(`${at.document}#${at.pointer}`)) return [];
    seen.add(`${at.document}#${at.pointer}`);
    return [
      warn(
        form,
        { ...at, pointer: `${at.pointer}/multipleOf` },
        'step_fractional',
        `"multipleOf": ${multipleOf} is no binary fraction: judges in other languages may refuse an answer that is right; ask for whole cents, or for text with a "pattern"`,
      ),
    ];
  });
}
