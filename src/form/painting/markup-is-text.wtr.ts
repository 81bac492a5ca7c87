import { expect } from '@open-wc/testing';
import type { PageView, QuestionView, TextRef } from '../../model/index.js';
import { handMadeSession, pageOf, questionOf, viewOf } from '../testing/hand-made.js';
import { addressPayloads, markupPayloads } from '../testing/markup-payloads.js';
import { formWith, painted, rootOf } from '../testing/on-screen.js';
import type { MaForm } from '../ma-form.js';

/** All that a form may be made of; anything else came out of a text. */
const ELEMENTS =
  /^(MA-[A-Z-]+|A|ARTICLE|BR|BUTTON|DD|DETAILS|DIALOG|DIV|DL|DT|FIELDSET|FORM|H[1-6]|INPUT|LABEL|LEGEND|LI|NAV|OL|OPTGROUP|OPTION|OUTPUT|P|PROGRESS|SECTION|SELECT|SLOT|SPAN|STRONG|SUMMARY|SVG|PATH|CIRCLE|RECT|G|LINE|POLYLINE|TABLE|THEAD|TBODY|TR|TH|TD|CAPTION|TEXTAREA|UL|MAIN|HEADER|FOOTER|HR|SMALL|B|I|EM|IMG)$/i;

const hits: string[] = [];
(globalThis as { __hit?: () => void }).__hit = () => void hits.push('ran');

/** What stands in the form that no text may make: elements, handlers, addresses. */
function faults(form: MaForm): string[] {
  return [...rootOf(form).querySelectorAll('*')].flatMap((one) => [
    ...(ELEMENTS.test(one.localName) && one.localName !== 'img' ? [] : [`<${one.localName}>`]),
    ...[...one.attributes]
      .filter(({ name, value }) => /^on/i.test(name) || name === 'srcdoc' || name === 'style' || isProgram(name, value))
      .map(({ name, value }) => `${one.localName} ${name}="${value.slice(0, 40)}"`),
  ]);
}

function isProgram(name: string, value: string): boolean {
  if (!['href', 'src', 'action', 'formaction', 'data', 'xlink:href'].includes(name)) return false;
  const protocol = URL.canParse(value, location.href) ? new URL(value, location.href).protocol : 'none';
  return !['http:', 'https:', 'mailto:', 'tel:'].includes(protocol);
}

const plain = (text: string): TextRef => ({ text });

/** A question that has the payload in every text it can have. */
function hostile(payload: string, kind: QuestionView['kind'], at: number): QuestionView {
  const text = plain(payload);
  return questionOf({
    pointer: `/${kind}${at}`,
    kind,
    label: text,
    hint: text,
    help: { summary: text, body: [text] },
    entry: kind === 'text' || kind === 'textarea' ? payload : '',
    facts: {
      type: ['string'],
    },
    ...(kind === 'choice' && { options: [{ key: payload, value: payload, label: text, hint: text }] }),
    issues: [
      {
        address: `/${kind}${at}`,
        issue: { source: 'rule', pointer: `/${kind}${at}`, code: 'x', params: {}, severity: 'error' },
        text,
      },
    ],
    notes: [{ id: `note${at}`, text }],
  });
}

/** Follows a link in this page, where a program in it would run. One to the web is stopped: a tab of its own would take the frames and the focus from the tests after this one. */
function follow(link: HTMLAnchorElement): void {
  link.addEventListener('click', (event) => {
    if (/^https?:$/.test(link.protocol)) event.preventDefault();
  });
  link.target = '_self';
  link.click();
}

async function shown(page: Partial<PageView>, change: object = {}): Promise<MaForm> {
  const form = await formWith(handMadeSession(viewOf(page, change)));
  for (let turn = 0; turn < 50 && !rootOf(form).querySelector('.ma-h1'); turn += 1) await painted(form);
  await painted(form);
  return form;
}

describe('Markup in the texts of a form', () => {
  it(`stays text in every text of a question: ${markupPayloads.length} payloads`, async function () {
    this.timeout(60_000);
    expect(new Set(markupPayloads).size).to.be.at.least(140);
    const kinds = ['text', 'textarea', 'choice'] as const;
    for (let from = 0; from < markupPayloads.length; from += 50) {
      const some = markupPayloads.slice(from, from + 50);
      const questions = some.map((payload, at) => hostile(payload, kinds[(from + at) % kinds.length]!, from + at));
      const form = await shown({ questions });
      expect(faults(form)).to.deep.equal([]);
      const words = rootOf(form).textContent ?? '';
      // Seen as it was written, and not swallowed either. (NUL and its like are shown as the browser shows them.)
      for (const payload of some.filter((one) => !/[\u0000\u000b]/.test(one)))
        expect(words, payload).to.contain(payload);
      form.remove();
    }
    expect(hits).to.deep.equal([]);
  });

  it('stays text in every text of a page', async function () {
    this.timeout(60_000);
    for (const payload of markupPayloads) {
      const text = plain(payload);
      const form = await shown({
        page: pageOf({ kind: 'content' }),
        title: text,
        lead: [
          { type: 'text', text },
          { type: 'heading', text },
          { type: 'warning', text },
          { type: 'info', text },
          { type: 'bullets', items: [text] },
          { type: 'numbered', items: [text] },
          { type: 'link', text, href: 'https://www.mass.gov/' },
          { type: 'details', text, body: [text] },
        ],
        after: [{ type: 'text', text }],
        action: text,
      });
      expect(faults(form), payload).to.deep.equal([]);
      form.remove();
    }
    expect(hits).to.deep.equal([]);
  });

  it('in an address leads nowhere', async () => {
    for (const href of [...addressPayloads, ...markupPayloads.slice(0, 40)]) {
      const form = await shown({
        page: pageOf({ kind: 'content' }),
        lead: [{ type: 'link', text: plain('Follow me'), href }],
      });
      expect(faults(form), href).to.deep.equal([]);
      for (const link of rootOf(form).querySelectorAll<HTMLAnchorElement>('.ma-prose a')) follow(link);
      form.remove();
    }
    await new Promise((later) => setTimeout(later, 100));
    expect(hits).to.deep.equal([]);
  });
});
