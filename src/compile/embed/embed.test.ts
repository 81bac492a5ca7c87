import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { framePage, linked } from './frame-page.js';
import { embedFiles } from './product-modules.js';
import { type Product, type Shown, productsOf } from './products.js';
import { trackersIn } from './trackers.js';

const folder = mkdtempSync(join(tmpdir(), 'embed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const form = (id: string, more: Partial<Shown> = {}): Shown => ({
  id,
  what: 'form',
  title: 'Ask for a permit',
  sensitive: false,
  fallback: [],
  hasStart: false,
  ...more,
});
const only = (shown: Shown): Product => {
  const { products, refusals } = productsOf([shown], folder);
  expect(refusals).toEqual([]);
  return products[0] as Product;
};

describe('the tag of a form', () => {
  it('has the name of its folder, and a frame page and scripts of that name', () => {
    expect([...embedFiles([only(form('permit'))]).keys()].sort()).toEqual([
      'content/permit.ts',
      'frame/permit.html',
      'frame/permit.ts',
      'inline/permit.ts',
      'products.json',
      'tags/ma-permit.ts',
    ]);
  });
  it('is what its author wishes', () => {
    expect(only(form('pfml-employer-response', { tag: 'ma-pfml-response' }))).toMatchObject({
      tag: 'ma-pfml-response',
      name: 'pfml-response',
    });
  });
  it('of a tracker in the same folder ends in -status', () => {
    const { products } = productsOf([form('permit'), form('permit', { what: 'tracker' })], folder);
    expect(products.map(({ tag }) => tag)).toEqual(['ma-permit', 'ma-permit-status']);
  });
  it('is refused when it is taken, means something else, or can be no tag', () => {
    const said = productsOf(
      [form('a'), form('b', { tag: 'ma-a' }), form('form'), form('c', { tag: 'ma-text-field' }), form('d_e')],
      folder,
    ).refusals.map(({ file, message }) => `${file}: ${message}`);
    expect(said).toEqual([
      'schemas/b/form.json: the tag "ma-a" is taken by schemas/a; give one of them another "tag"',
      'schemas/form/form.json: "ma-form" means something else already; give it another "tag"',
      'schemas/c/form.json: "ma-text-field" means something else already; give it another "tag"',
      'schemas/d_e/form.json: "ma-d_e" can be no tag of ours: "ma-" and small letters, digits and dashes',
    ]);
  });
});

describe('the script of a tag', () => {
  const moduleOf = (shown: Shown, path: string) => embedFiles([only(shown)]).get(path) ?? '';

  it('is the form itself', () => {
    expect(moduleOf(form('permit'), 'tags/ma-permit.ts')).toContain("preset: { attribute: 'form', id: 'permit' }");
  });
  it('of a sensitive form only places a frame: it imports nothing of the form', () => {
    const code = moduleOf(form('claim', { sensitive: true }), 'tags/ma-claim.ts');
    expect(code).toContain('defineFramedForm(');
    expect(code).not.toMatch(/\/form\/|content\/|fields\//);
  });
  it('of a form that its page sends has no service, no frame and nothing to paste', () => {
    const record = form('record', { sentBy: 'page' });
    expect([...embedFiles([only(record)]).keys()].filter((path) => path.startsWith('frame/'))).toEqual([]);
    const code = moduleOf(record, 'tags/ma-record.ts');
    expect(code).toContain("sentBy: 'page'");
    expect(code).toContain('@event ma-submit');
    expect(code).not.toMatch(/endpoint|scriptUrl/);
    expect(moduleOf(record, 'products.json')).toContain('"sentBy": "page"');
    const { refusals } = productsOf([form('claim', { sentBy: 'page', sensitive: true })], folder);
    expect(refusals.map(({ message }) => message)).toEqual([
      'a sensitive form keeps its answers from the page that holds it, so that page cannot send it',
    ]);
  });
  it('uses the class that the product has, under a name of its own inside the frame', () => {
    mkdirSync(join(folder, 'ma-kit'), { recursive: true });
    writeFileSync(join(folder, 'ma-kit/index.ts'), '');
    const files = embedFiles([only(form('kit', { what: 'tracker', sensitive: true }))]);
    expect(files.get('frame/kit.ts')).toContain("customElements.define('ma-kit-inside', Product);");
    expect(files.get('frame/kit.html')).toContain('<ma-kit-inside tracker="kit"');
    expect(files.get('tags/ma-kit.ts')).toContain("inside: { tag: 'ma-kit-inside', attribute: 'tracker', id: 'kit' }");
  });
  it('of what staff read is in English, in the page and in a frame', () => {
    const files = embedFiles([only(form('record', { audience: 'staff' }))]);
    expect(files.get('tags/ma-record.ts')).toContain('element: inEnglish(FormElement)');
    expect(files.get('tags/ma-record.ts')).not.toContain('@attr lang');
    expect(files.get('frame/record.ts')).toContain("customElements.define('ma-form', inEnglish(FormElement));");
    expect(moduleOf(form('permit'), 'tags/ma-permit.ts')).not.toContain('inEnglish');
    // In the page itself it may stand beside a form for everyone.
    const framed = embedFiles([only(form('case', { what: 'tracker', audience: 'staff', sensitive: true }))]);
    expect(framed.get('inline/case.ts')).toContain(
      "customElements.define('ma-case-inside', inEnglish(StatusElement));",
    );
  });
  it('cannot be broken out of by a title', () => {
    const title = "Bob's */ `permit` \\ <b>\n${x}";
    const code = moduleOf(form('claim', { title, sensitive: true }), 'tags/ma-claim.ts');
    expect(code).toContain(String.raw`title: 'Bob\'s */ ${'`permit`'} \\ <b>\n${'${x}'}'`);
    expect(code.match(/\*\//g)).toHaveLength(2);
  });
});

describe('the page inside of a frame', () => {
  it('says the title and the other ways before any script, with a number to call', () => {
    const page = framePage(
      only(form('permit', { fallback: ['Call (617) 555-0123, or see https://www.mass.gov/permits.'] })),
    );
    expect(page).toContain('<h1 class="frame-title">Ask for a permit</h1>');
    expect(page).toContain(
      '<p>Call <a href="tel:+16175550123">(617)\u00a0555-\u20600123</a>, or see <a href="https://www.mass.gov/permits">https://www.mass.gov/permits</a>.</p>',
    );
  });
  it('shows markup in its author’s words as words', () => {
    expect(linked('<img src=x> & "(617) 555-0123"')).toBe(
      '&lt;img src=x&gt; &amp; &quot;<a href="tel:+16175550123">(617)\u00a0555-\u20600123</a>&quot;',
    );
    expect(framePage(only(form('permit', { title: '</title><script>' })))).not.toMatch(/<\/title><script>/);
  });
  it('has relative addresses only', () => {
    expect(framePage(only(form('permit')))).not.toMatch(/(?:src|href)="(?:\/|https?:)/);
  });
});

describe('trackers', () => {
  it('are found by their status.json; one that is no JSON is left to those who compile it', () => {
    for (const [id, text] of [
      ['kit', '{"title": "Where is my kit?", "sensitive": true, "tag": "ma-kit-lookup"}'],
      ['parcel', '{"title": "Where is the parcel?", "audience": "staff"}'],
      ['broken', '{'],
    ] as const) {
      mkdirSync(join(folder, 'schemas', id), { recursive: true });
      writeFileSync(join(folder, 'schemas', id, 'status.json'), text);
    }
    expect(
      trackersIn(join(folder, 'schemas')).map(({ id, tag, sensitive, audience }) => [id, tag, sensitive, audience]),
    ).toEqual([
      ['kit', 'ma-kit-lookup', true, undefined],
      ['parcel', undefined, false, 'staff'],
    ]);
  });
});
