import type { Page, UploadView } from '../../model/index.js';
import { evaluate } from '../rules/index.js';
import { ruleScope } from '../issues/run-rules.js';
import type { ViewContext } from './view-context.js';

/** The documents of one upload page, as the service tells them. */
export function uploadView({ journey }: ViewContext, page: Page): UploadView | undefined {
  const plan = page.upload;
  if (!plan) return undefined;
  const scope = ruleScope(journey.plan, journey.settled, journey);
  const documentType = evaluate(plan.documentType, scope);
  const listed = evaluate(
    { filter: [{ default: [{ var: 'known:/documentList' }, []] }, { '==': [{ var: 'item:/upload' }, plan.id] }] },
    scope,
  );
  return {
    id: plan.id,
    documentType: typeof documentType === 'string' ? documentType : '',
    label: plan.label,
    tips: plan.tips,
    minimum: plan.minimum,
    documents: Array.isArray(listed) ? listed.flatMap(asDocument) : [],
  };
}

function asDocument(one: unknown): UploadView['documents'] {
  if (one === null || typeof one !== 'object') return [];
  const { id, name, bytes, state } = one as Record<string, unknown>;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof bytes !== 'number') return [];
  return [{ id, name, bytes, state: state === 'refused' || state === 'scanning' ? state : 'received' }];
}
