import type { AnswerPlace } from '../../plan/schema/places.js';
import { type AskedPlace, type Lint, type Linted, warn } from './linted.js';
import { namesOf } from './words-of.js';

/** What browsers and phones can fill in by themselves, by how such questions are called. */
const PURPOSES: readonly (readonly [token: string, name: RegExp])[] = [
  ['given-name', /^(first|given) name$|^fname$/],
  ['additional-name', /^middle (name|names|initial)$/],
  ['family-name', /^(last|family) name$|^(surname|lname)$/],
  ['name', /^(full )?name$/],
  ['bday', /^(date of birth|birth ?date|birth ?day|dob)$/],
  ['email', /^e ?mail( address)?$/],
  ['tel', /^((tele|cell ?|mobile )?phone|mobile)( number)?$/],
  ['street-address', /^(street )?address$/],
  ['address-line1', /^(address )?line 1$|^(address 1|street|street name)$/],
  ['address-line2', /^(address )?line 2$|^(address 2|apartment|apt|unit)$/],
  ['address-level2', /^(city|town|city or town)$/],
  ['address-level1', /^state$/],
  ['postal-code', /^(zip|zip ?code|postal code|post ?code)$/],
  ['country-name', /^country$/],
];

/** Words that say nothing of whose answer it is, or that it is the reader's own. */
const OWN =
  /^(your?|my|own|applicant|claimant|resident|user|person|personal|contact|home|residential|mailing|primary|current|legal|details?|info|information|about|address|phone|name|asked|answers)$/;

/**
 * Questions about the reader that a browser could answer (WCAG 1.3.5), and may not: nobody said which of its answers is meant. Others'
 * names and the rows of lists are left alone.
 */
export const unfilledPurposes: Lint = (form) =>
  form.questions.flatMap((asked) => {
    const token = tokenFor(asked, form);
    if (token === undefined) return [];
    return [
      warn(
        form,
        asked.place.source,
        'autocomplete_missing',
        `browsers could fill in ${asked.place.pointer}: write fields["${asked.place.pointer}"].autocomplete "${token}" in form.json, or "off" when it is not about the reader`,
      ),
    ];
  });

function tokenFor({ place, question }: AskedPlace, form: Linted): string | undefined {
  const { type, options, format } = question.facts;
  const isText = type.length === 0 || type.includes('string');
  if (question.autocomplete !== undefined || place.row !== undefined || !isText) return undefined;
  const names = namesOf(place.pointer);
  const [name = []] = names.slice(-1);
  const around = names.slice(0, -1).flat();
  if (!around.every((word) => OWN.test(word))) return undefined;
  // `home_phone` is the reader's phone; `doctor_phone` is not.
  let own = name;
  const token = (): string | undefined => PURPOSES.find(([, pattern]) => pattern.test(own.join(' ')))?.[0];
  while (own.length > 1 && token() === undefined && OWN.test(own[0] ?? '')) own = own.slice(1);
  const found = token() ?? (format === 'email' && name.every((word) => OWN.test(word)) ? 'email' : undefined);
  // A state may also be how a thing stands; beside a city it is one of the fifty.
  if (found === 'address-level1' && !isBesideCity(place, form)) return undefined;
  return options && found !== 'address-level1' && found !== 'country-name' ? undefined : found;
}

function isBesideCity({ parent }: AnswerPlace, { places }: Linted): boolean {
  const beside = parent === undefined ? [] : (places.byPointer.get(parent)?.children ?? []);
  return beside.some((pointer) => /(city|town|zip|zip_?code)$/i.test(pointer));
}
