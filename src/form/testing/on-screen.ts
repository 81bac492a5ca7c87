import 'axe-core/axe.min.js';
import { fixture, html, waitUntil } from '@open-wc/testing';
import { elements } from '../../generated/elements.js';
import type { Session } from '../../model/index.js';
import { loadFields } from '../focus/field-elements.js';
import type { MaForm } from '../ma-form.js';
import '../ma-form.js';

interface Axe {
  run(
    context: Element,
    options: object,
  ): Promise<{ violations: readonly { id: string; nodes: readonly { target: unknown; failureSummary?: string }[] }[] }>;
}

/** A form on the page with this session, painted. */
export async function formWith(session: Session): Promise<MaForm> {
  // A test looks at pages, not at how their fields arrive.
  await loadFields(Object.keys(elements));
  const form = await fixture<MaForm>(html`<ma-form .session=${session}><p>Call (833) 344-7365</p></ma-form>`);
  // The words of all its pages come first, from the network.
  await waitUntil(() => rootOf(form).querySelector('.ma-body'), 'the form never showed its page');
  await painted(form);
  return form;
}

/** Waits until the form and all of its fields have painted, and the focus has settled. */
export async function painted(form: MaForm): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await form.updateComplete;
    await Promise.all(
      [...rootOf(form).querySelectorAll('[data-ma-field]')].map((field) => (field as unknown as MaForm).updateComplete),
    );
    await new Promise((done) => setTimeout(done));
  }
}

/** The one root. */
export function rootOf(form: MaForm): ShadowRoot {
  return form.shadowRoot as ShadowRoot;
}

/** What axe finds, as lines that name rule and place; empty is what a test wants. */
export async function axeFindings(form: MaForm): Promise<readonly string[]> {
  const { axe } = window as unknown as { axe: Axe };
  const { violations } = await axe.run(form, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    // A form is a part of somebody's page: landmarks and the first heading are the page's.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} at ${String(node.target)}: ${node.failureSummary ?? ''}`),
  );
}
