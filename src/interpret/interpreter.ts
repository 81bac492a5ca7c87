import type { Json, JsonObject } from '../model/index.js';
import { readPattern, safeMatcher } from '../plan/patterns/index.js';
import {
  type Check,
  type Found,
  type Matcher,
  type Place,
  type Run,
  type Seen,
  type Wishes,
  isObject,
  noneSeen,
} from './check.js';
import type { Dialect } from './dialects.js';
import { outermost } from './dynamic-scope.js';
import { refuseEndless } from './endless.js';
import { TooMuchWork, UnusableSchema } from './errors.js';
import { Registry, type Resource, type Target } from './registry.js';
import { Work } from './work.js';

/** How a schema is to be read. */
export interface InterpreterOptions {
  /** Schemas that references may lead to, by URI, or by a name as `planForm` gives it (`shared/address.schema.json`). Nothing is ever fetched. */
  readonly remotes?: Readonly<Record<string, Json>>;
  /** For schemas without `$schema`; 2020-12 when absent. */
  readonly dialect?: Dialect;
  /** Whether known formats are asserted (forms) or only annotations (the specification's default). */
  readonly assertFormats?: boolean;
}

/** A schema ready to judge, without generated code: each keyword is a closure. */
export interface Interpreter {
  /** Whether the value is valid. Throws TooMuchWork. */
  valid(value: Json): boolean;
  /** All leaves that are wrong; none when valid. Throws TooMuchWork. */
  check(value: Json, wishes?: Wishes): readonly Found[];
  /** The schema that a reference leads to, by name as it is written in a plan; undefined when it leads nowhere. */
  schemaAt(reference: string): Json | undefined;
}

/** Makes an interpreter. Throws UnusableSchema, before anything is judged, when the schema cannot be judged by. */
export function createInterpreter(schema: Json, options: InterpreterOptions = {}): Interpreter {
  return createInterpreters(options)(schema);
}

/** Makes interpreters of several schemas that refer to the same others. */
export function createInterpreters(options: InterpreterOptions = {}): (schema: Json) => Interpreter {
  const registry = new Registry(options.remotes ?? {}, options.dialect);
  const compiler = new Compiler(registry, options.assertFormats ?? false);
  return (schema) => {
    const root = registry.addRoot(schema);
    const check = compiler.compile(root.root, root);
    compiler.linkAll();
    refuseEndless(compiler.schemas(), registry);
    const scope = [root];
    return {
      valid: (value) => within(() => check(value, '', { scope, work: new Work(value) }, compiler.tracking())),
      check(value, wishes) {
        const found: Found[] = [];
        const run: Run = {
          scope,
          work: new Work(value),
          report: (one) => void found.push(one),
          ...(wishes && { wishes }),
        };
        return within(() => check(value, '', run, compiler.tracking())) ? [] : found;
      },
      schemaAt(reference) {
        try {
          return registry.named(reference).schema;
        } catch {
          return undefined;
        }
      },
    };
  };
}

/** A value so deep that even comparing it ends the stack is too much work like any other. */
function within<T>(judge: () => T): T {
  try {
    return judge();
  } catch (error) {
    throw error instanceof RangeError ? new TooMuchWork('depth') : error;
  }
}

/** Turns schemas into checks, each once. */
class Compiler {
  readonly #checks = new Map<JsonObject, Check>();
  readonly #links: (() => void)[] = [];
  readonly #patterns = new Map<string, Matcher>();

  constructor(
    private readonly registry: Registry,
    private readonly assertFormats: boolean,
  ) {}

  /** All schemas that values may come to. */
  schemas(): Iterable<JsonObject> {
    return this.#checks.keys();
  }

  tracking(): Seen | undefined {
    return this.registry.tracks ? noneSeen() : undefined;
  }

  /** Follows all references that were met, and those met on the way: what leads nowhere is found before anything is judged. */
  linkAll(): void {
    for (let link = this.#links.pop(); link; link = this.#links.pop()) link();
  }

  compile(schema: Json, resource: Resource): Check {
    if (typeof schema === 'boolean') return schema ? accept : refuse;
    if (!isObject(schema)) return accept;
    const made = this.#checks.get(schema);
    if (made) return made;
    // A placeholder first: a schema that contains itself finds this one.
    let check: Check = accept;
    const lazy: Check = (value, at, run, seen) => check(value, at, run, seen);
    this.#checks.set(schema, lazy);
    check = this.#build(schema, this.registry.homeOf(schema) ?? resource, resource);
    this.#checks.set(schema, check);
    return check;
  }

  #build(schema: JsonObject, home: Resource, from: Resource): Check {
    const place = this.#place(schema, home);
    const { dialect } = home;
    const names =
      dialect.refAlone && typeof schema.$ref === 'string'
        ? ['$ref']
        : [...dialect.keywords.keys()].filter((name) => Object.hasOwn(schema, name));
    const judge = all(names.flatMap((name) => dialect.keywords.get(name)?.(schema[name] as Json, place) ?? []));
    const counted: Check = (value, at, run, seen) => {
      run.work.enter();
      const valid = judge(value, at, run, seen);
      run.work.leave();
      return valid;
    };
    // Entering a resource of its own puts it on the dynamic scope.
    return home === from && schema !== home.root
      ? counted
      : (value, at, walk, seen) => counted(value, at, enter(walk, home), seen);
  }

  #place(schema: JsonObject, home: Resource): Place {
    return {
      schema,
      base: home.uri,
      assertFormats: this.assertFormats || home.dialect.assertsFormats === true,
      compile: (inner) => this.compile(inner, home),
      refer: (uri) => this.#refer(uri, home),
      referDynamically: (uri) => this.#referDynamically(uri, home),
      pattern: (source) => this.#pattern(source),
      knows: (keyword) => home.dialect.keywords.has(keyword),
      tracking: () => this.tracking(),
    };
  }

  #pattern(source: string): Matcher {
    let matcher = this.#patterns.get(source);
    if (!matcher) {
      const safe = safeMatcher(source);
      if (!safe) throw new UnusableSchema(readPattern(source) ? 'pattern_slow' : 'pattern_invalid', source);
      this.#patterns.set(source, (matcher = countingMatcher(safe)));
    }
    return matcher;
  }

  #refer(uri: string, home: Resource): Check {
    let check: Check | undefined;
    const target = (): Target => this.registry.resolve(uri, home);
    this.#links.push(() => void (check ??= this.#entered(target())));
    return (value, at, run, seen) => (check ??= this.#entered(target()))(value, at, run, seen);
  }

  #entered({ schema, resource }: Target): Check {
    const check = this.compile(schema, resource);
    return (value, at, run, seen) => check(value, at, enter(run, resource), seen);
  }

  #referDynamically(uri: string, home: Resource): Check {
    let first: Target | undefined;
    const target = (): Target => (first ??= this.registry.resolve(uri, home));
    this.#links.push(() => void this.compile(target().schema, target().resource));
    const anchor = uri.slice(uri.indexOf('#') + 1);
    return (value, at, run, seen) => {
      const { schema, resource } = outermost(target(), anchor, run.scope);
      return this.compile(schema, resource)(value, at, enter(run, resource), seen);
    };
  }
}

/** A matcher that follows all ways at once takes, for each letter, as many steps as it has places. */
function countingMatcher({ test, cost }: NonNullable<ReturnType<typeof safeMatcher>>): Matcher {
  return (text, run) => {
    run.work.add(text.length * cost);
    return test(text);
  };
}

function enter(run: Run, resource: Resource): Run {
  return run.scope.at(-1) === resource ? run : { ...run, scope: [...run.scope, resource] };
}

function all(checks: readonly Check[]): Check {
  const [first, second] = checks;
  if (!first) return accept;
  if (!second) return first;
  return (value, at, run, seen) => {
    let valid = true;
    for (const check of checks) {
      valid = check(value, at, run, seen) && valid;
      // Only the verdict counts: the first failure decides.
      if (!valid && !run.report) return false;
    }
    return valid;
  };
}

const accept: Check = () => true;
const refuse: Check = (_, at, run) => {
  run.report?.({ at, code: 'unknown', params: {} });
  return false;
};
