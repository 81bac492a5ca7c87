import type { AuthorProblem } from '../../form/ma-form.js';

/** What the address of the frame may say; nothing of a person, so that nothing personal ever stands in an address. */
const NAMES = ['form', 'schema-src', 'layout-src', 'schema-hash', 'layout-hash', 'endpoint'] as const;

/** What the frame's `<ma-form>` is told, or why it is told nothing. */
export type AuthorParams =
  { readonly attributes: Readonly<Record<string, string>> } | { readonly problems: readonly AuthorProblem[] };

/**
 * Reads the parameters of the frame's address. Whoever links to the frame chooses them, and people trust its site: so files and answers stay with
 * this site and the listed ones, whatever is asked. A form that the service knows needs only its name.
 */
export function readAuthorParams(address: string, listed: readonly string[]): AuthorParams {
  const { searchParams, origin } = new URL(address);
  const given = Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = searchParams.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  );
  const allowed = new Set([origin, ...listed]);
  const problems = (['schema-src', 'layout-src', 'endpoint'] as const).flatMap((name): AuthorProblem[] => {
    const value = given[name];
    if (value === undefined) return [];
    const url = URL.canParse(value, address) ? new URL(value, address) : undefined;
    const isFile = name === 'endpoint' || (url?.pathname.endsWith('.json') ?? false);
    if (url && isFile && allowed.has(url.origin) && /^https?:$/.test(url.protocol) && url.username === '') return [];
    return [{ file: name, pointer: '', code: 'source_not_listed', params: {}, severity: 'error' }];
  });
  if (problems.length > 0) return { problems };
  const { form, endpoint } = given;
  const isName = form !== undefined && /^[a-z0-9][a-z0-9-]{0,59}$/.test(form);
  return {
    attributes: {
      ...given,
      // Beside the frame's own folder, as for every form of this site.
      ...(isName && endpoint === undefined && { endpoint: `../api/author-forms/${form}` }),
    },
  };
}

/** The sites that the page's head lists: written in by whoever publishes the frame (the service does by its AUTHOR_ORIGINS). */
export function listedOrigins(page: Document): readonly string[] {
  const content = page.querySelector('meta[name="ma-author-origins"]')?.getAttribute('content') ?? '';
  return content.split(/\s+/).filter((origin) => URL.canParse(origin) && new URL(origin).origin === origin);
}
