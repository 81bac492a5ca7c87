/** Everything that a demo page may hold in double braces: values, and parts of pages by name (`{{> top}}`). */
export interface TemplateParts {
  readonly values: Readonly<Record<string, string>>;
  readonly parts: ReadonlyMap<string, string>;
}

/** Fills a page. A name that is not known stops the server: a broken page must be seen at start, not by a reader. */
export function fillPage(page: string, { values, parts }: TemplateParts): string {
  const whole = page.replace(/[ \t]*\{\{> ([\w-]+)\}\}(?:\r?\n)?/g, (_place, name: string) => {
    const part = parts.get(name);
    if (part === undefined) throw new Error(`demo page: no part named "${name}"`);
    return part;
  });
  return whole.replace(/\{\{([\w-]+)\}\}/g, (_braces, name: string) => {
    if (!Object.hasOwn(values, name)) throw new Error(`demo page: no value named "${name}"`);
    return escapeText(values[name] as string);
  });
}

/** Text as it may stand in markup, also inside of an attribute. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
