import file from '../../../schemas/agencies/massachusetts.json' with { type: 'json' };

/** An agency: its key stays when it is renamed. */
export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly former: readonly string[];
}

/** The key of an agency that is on no list; its name is given in words. */
export const NOT_LISTED = 'not-listed';

/** An agency as the file has it: most have no former name. */
type AgencyLine = Omit<Agency, 'former'> & Partial<Agency>;

/** All agencies, by name. The file is data: an agency that is renamed keeps its key, and its old name goes among the former ones. */
export const agencies: readonly Agency[] = (file.agencies as readonly AgencyLine[]).map(
  ({ id, name, former = [] }) => ({
    id,
    name,
    former,
  }),
);

/** Where the list comes from, and the day when somebody held it against an official one; until then it is a sample and is called so. */
export const agencyList: { readonly source: string; readonly verifiedOn: string | null } = {
  source: file.source,
  verifiedOn: file.verified_on,
};

const byId = new Map(agencies.map((agency) => [agency.id, agency]));

/** An agency by its key. */
export function agencyOf(id: string): Agency | undefined {
  return byId.get(id);
}

/** The agency that words name, by its name of now or a former one. */
export function agencyNamed(words: string): Agency | undefined {
  const wanted = folded(words);
  return agencies.find((agency) => [agency.name, ...agency.former].some((name) => folded(name) === wanted));
}

/** An agency as a form offers it: former names stand behind the name, so that a search finds them. */
export function labelOf({ name, former }: Agency): string {
  return former.length === 0 ? name : `${name} (formerly ${former.join('; ')})`;
}

/** Words as they are compared: case, accents, apostrophes and spaces make no other agency. */
export function folded(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
