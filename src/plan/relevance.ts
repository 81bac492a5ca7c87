import type { Literal, Relevance } from '../model/index.js';

/** All of these literals together. The empty clause always holds. */
export type Clause = readonly Literal[];

/** Adds a literal to a clause; undefined when the clause then contradicts itself (a then inside the else of the same if). */
export function withLiteral(clause: Clause, literal: Literal): Clause | undefined {
  const known = clause.find((one) => one.condition === literal.condition);
  if (!known) return [...clause, literal];
  return known.holds === literal.holds ? clause : undefined;
}

/** Both clauses together; undefined when they contradict each other. */
export function joinClauses(one: Clause, two: Clause): Clause | undefined {
  return two.reduce<Clause | undefined>((joined, literal) => joined && withLiteral(joined, literal), one);
}

/** True when `some` asks for nothing that `all` does not ask for. */
export function isSubset(some: Clause, all: Clause): boolean {
  return some.every((one) => all.some((other) => other.condition === one.condition && other.holds === one.holds));
}

/** Removes clauses that another, weaker one makes superfluous, and pairs that differ only in one literal's sign (then and else: always). */
export function simplify(clauses: readonly Clause[]): readonly Clause[] {
  const kept: Clause[] = [];
  for (const clause of clauses) {
    if (kept.some((other) => isSubset(other, clause))) continue;
    for (let at = kept.length - 1; at >= 0; at--) if (isSubset(clause, kept[at] as Clause)) kept.splice(at, 1);
    kept.push(clause);
  }
  for (const [index, clause] of kept.entries()) {
    for (const literal of clause) {
      const rest = clause.filter((one) => one !== literal);
      const opposite = [...rest, { condition: literal.condition, holds: !literal.holds }];
      const other = kept.findIndex((one) => one.length === clause.length && isSubset(opposite, one));
      if (other !== -1) return simplify([...kept.filter((_, at) => at !== index && at !== other), rest]);
    }
  }
  return kept;
}

/** The model's form: absent means always. */
export function toRelevance(clauses: readonly Clause[]): Relevance | undefined {
  const simple = simplify(clauses);
  return simple.some((clause) => clause.length === 0) ? undefined : simple;
}

/** `clauses` without what any of `forbidden` covers. */
export function without(clauses: readonly Clause[], forbidden: readonly Clause[]): readonly Clause[] {
  return simplify(forbidden).reduce<readonly Clause[]>((left, clause) => {
    const opposites = clause.map((literal) => ({ condition: literal.condition, holds: !literal.holds }));
    return simplify(
      left.flatMap((one) =>
        opposites.map((opposite) => withLiteral(one, opposite)).filter((made) => made !== undefined),
      ),
    );
  }, clauses);
}

/** Drops from each clause the literals that hold anyway, because they are what the container already depends on. */
export function relativeTo(clauses: readonly Clause[], container: readonly Clause[]): readonly Clause[] {
  const [only, ...more] = simplify(container);
  if (!only || more.length > 0) return clauses;
  return clauses.map((clause) => clause.filter((one) => !isSubset([one], only)));
}
