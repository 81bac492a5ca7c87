/**
 * ajv's standalone code keeps each whole schema as a constant, only to read a few lists from it, and repeats them in every error.
 * Issues never carry allowed values, so those go; what is read is written where it is read; the bundler then drops the constants.
 */
export function slim(code: string): string {
  const constants = new Map<string, unknown>();
  for (const match of code.matchAll(/const (schema\d+) = /g)) {
    const [declaration, name] = match;
    if (name !== undefined) constants.set(name, parse(literalAt(code, match.index + declaration.length)));
  }
  return withoutSchemaPaths(code)
    .replaceAll(/params:\{allowedValues?: (?:"(?:[^"\\]|\\.)*"|[^{}"]*)\}/g, 'params:{}')
    .replaceAll(
      /\b(schema\d+)((?:\.[A-Za-z_$][\w$]*|\["(?:[^"\\]|\\.)*"\]|\[\d+\])+)/g,
      (whole, name: string, path: string) => {
        const value = constants.has(name) ? readPath(constants.get(name), path) : undefined;
        return value === undefined ? whole : `(${JSON.stringify(value)})`;
      },
    );
}

/** Where a keyword stands in the schema is asked only to tell a failed alternative from its leaves; without alternatives nobody asks. */
function withoutSchemaPaths(code: string): string {
  if (/keyword:"(?:not|anyOf|oneOf)"/.test(code)) return code;
  return code.replaceAll(/schemaPath:"(?:[^"\\]|\\.)*"/g, 'schemaPath:""');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // ajv writes some keys as code (`__proto__`); such a schema keeps its constant.
  }
}

/** The text of the literal that starts at `from`. */
function literalAt(code: string, from: number): string {
  let depth = 0;
  let inText = false;
  for (let at = from; at < code.length; at++) {
    const letter = code[at];
    if (inText) {
      if (letter === '\\') at++;
      else if (letter === '"') inText = false;
      continue;
    }
    if (letter === '"') inText = true;
    else if (letter === '{' || letter === '[') depth++;
    else if (letter === '}' || letter === ']') depth--;
    else if (letter === ';' && depth === 0) return code.slice(from, at);
  }
  return code.slice(from);
}

function readPath(value: unknown, path: string): unknown {
  let here = value;
  for (const [, plain, quoted, index] of path.matchAll(/\.([A-Za-z_$][\w$]*)|\[("(?:[^"\\]|\\.)*")\]|\[(\d+)\]/g)) {
    const key = plain ?? index ?? (quoted === undefined ? '' : (JSON.parse(quoted) as string));
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
}
