import {
  type FormPlan,
  type Issue,
  type Json,
  type JsonObject,
  type NoteParam,
  type Pointer,
  type Rule,
  type TextParam,
  type TextParams,
  parsePointer,
  readAt,
} from '../../model/index.js';
import type { RuleFacts } from '../settle/derive.js';
import { evaluate } from '../rules/index.js';

/** What rules judge. */
export interface RuleDocuments {
  readonly answers: Json;
  readonly asked: Json;
}

/** Runs rules; `on: submit` ones only when asked to. A rule with a missing operand does not fire. */
export function runRules(
  plan: FormPlan,
  rules: readonly Rule[],
  documents: RuleDocuments,
  facts: RuleFacts,
): readonly Issue[] {
  if (rules.length === 0) return [];
  const issues: Issue[] = [];
  const scope = { ...documents, known: facts.known, tables: plan.tables, today: facts.today };
  for (const rule of rules) {
    if (!rule.each) {
      const issue = fire(rule, scope, rule.at);
      if (issue) issues.push(issue);
      continue;
    }
    const { root, segments } = parsePointer(rule.each);
    const rows = readAt(root === 'asked' ? documents.asked : documents.answers, segments);
    if (!Array.isArray(rows)) continue;
    for (const [index, item] of (rows as readonly Json[]).entries()) {
      const at = rule.at.startsWith('item:') ? `${rule.each}/${index}${rule.at.slice('item:'.length)}` : rule.at;
      const issue = fire(rule, { ...scope, item }, at);
      if (issue) issues.push(issue);
    }
  }
  return issues;
}

type RuleScope = Parameters<typeof evaluate>[1];

function fire(rule: Rule, scope: RuleScope, at: Pointer): Issue | undefined {
  if (rule.when !== undefined && evaluate(rule.when, scope) !== true) return undefined;
  if (evaluate(rule.assert, scope) !== false) return undefined;
  return {
    source: 'rule',
    pointer: at,
    code: rule.code,
    params: evaluateParams(rule.params ?? {}, scope),
    severity: rule.severity,
    rule: rule.id,
  };
}

/** Values of a text's parameters; a parameter that cannot be computed is left out. */
export function evaluateParams(params: Readonly<Record<string, NoteParam>>, scope: RuleScope): TextParams {
  const values: Record<string, TextParam> = {};
  for (const [name, param] of Object.entries(params)) {
    const value = evaluate(param.value, scope);
    if (typeof value === 'string' || typeof value === 'number')
      values[name] = param.as === 'text' ? value : { as: param.as, value };
  }
  return values;
}

/** A scope for expressions of the layout: answers, asked, known, tables and today. */
export function ruleScope(
  plan: FormPlan,
  documents: { answers: JsonObject; asked: JsonObject },
  facts: RuleFacts,
): RuleScope {
  return { ...documents, known: facts.known, tables: plan.tables, today: facts.today };
}
