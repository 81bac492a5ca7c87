import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { boxOf, leave } from '../../test/contracts/field-probe.js';
import '../fields/date/date-field.js';
import { samples as dateSamples } from '../fields/date/date.samples.js';
import { stageField, type FieldStage } from '../fields/testing/field-stage.js';
import { sampleQuestion, withIssue } from '../fields/testing/samples.js';
import '../fields/text/text-field.js';
import { samples } from '../fields/text/text.samples.js';
import type { QuestionView } from '../model/index.js';
import type { FieldElement } from './field-element.js';

describe('every field', () => {
  let stage: FieldStage;
  let field: FieldElement;

  async function show(question: QuestionView, wishes: { echoes?: boolean } = {}): Promise<void> {
    ({ stage, field } = await stageField(question, wishes));
  }
  afterEach(() => stage.remove());

  it('draws the page’s heading at the level it is told, with the label in it', async () => {
    await show({ ...samples.question, isHeading: true });
    field.headingLevel = 3;
    await field.updateComplete;
    expect(field.querySelector('h3.ma-h1 > label')?.textContent).to.equal('First name');
    expect(boxOf(field).labels?.length).to.equal(1);
  });

  it('draws the heading of a group inside of its legend', async () => {
    await show({ ...dateSamples.question, isHeading: true });
    expect(field.querySelector('legend > h2.ma-h1')?.textContent).to.equal('What is your date of birth?');
  });

  it('shows a warning apart from errors, and describes the control by it', async () => {
    const [warning] = withIssue(samples).issues;
    await show({ ...samples.question, warnings: warning ? [warning] : [] });
    expect(field.querySelector('.ma-error') === null).to.equal(true);
    expect(field.querySelector('#q-text-warning')?.textContent)
      .to.contain('Please check:')
      .and.to.contain('Enter your first name');
    expect(boxOf(field).getAttribute('aria-describedby')).to.equal('q-text-hint q-text-warning');
    expect(boxOf(field).hasAttribute('aria-invalid')).to.equal(false);
  });

  it('shows each of several problems', async () => {
    const wrong = withIssue(samples);
    await show({ ...wrong, issues: [...wrong.issues, ...wrong.issues] });
    expect(field.querySelectorAll('.ma-error').length).to.equal(2);
  });

  it('shows an author’s markup as text', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    await show(
      sampleQuestion('text', {
        label: { text: evil },
        hint: { text: evil },
        help: { summary: { text: evil }, body: [{ text: evil }] },
        notes: [{ id: 'n', text: { text: evil } }],
      }),
    );
    expect(field.querySelectorAll('img').length).to.equal(0);
    expect(field.textContent.split(evil).length).to.equal(6);
  });

  it('leaves an input method alone while it composes', async () => {
    await show(samples.question, { echoes: false });
    await field.focusPart();
    const box = boxOf(field);
    box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    box.value = 'にほ';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    field.question = { ...samples.question, entry: 'に' };
    await field.updateComplete;
    expect(box.value).to.equal('にほ');
  });

  it('is the same box from the first key to the last', async () => {
    await show(samples.question);
    const box = boxOf(field);
    await field.focusPart();
    await sendKeys({ type: 'ab' });
    field.question = { ...withIssue(samples), entry: 'ab' };
    await field.updateComplete;
    expect(boxOf(field) === box).to.equal(true);
    expect((stage.renderRoot as ShadowRoot).activeElement === box).to.equal(true);
  });

  it('starts anew with another question', async () => {
    await show({ ...samples.question, held: '*****6789' });
    field.querySelector('button')?.click();
    await field.updateComplete;
    field.question = { ...samples.question, address: '/other', held: '*****1111' };
    await field.updateComplete;
    expect(boxOf(field).value).to.equal('*****1111');
  });

  it('keeps the other parts of a date when one is typed', async () => {
    await show({ ...dateSamples.question, entry: { month: '3', day: '', year: '1985' } });
    await field.focusPart('day');
    await sendKeys({ type: '27' });
    expect(field.question.entry).to.deep.equal({ month: '3', day: '27', year: '1985' });
  });

  it('hides a secret answer but for its last four when it was left', async () => {
    await show({ ...samples.question, secret: true, autocomplete: undefined });
    await field.focusPart();
    // No digit twice: WebKitGTK's driver drops repeated keys, in a plain input too.
    await sendKeys({ type: '1234567890' });
    leave();
    await field.updateComplete;
    expect(boxOf(field).value).to.equal('••••••7890');
    expect(boxOf(field).autocomplete).to.equal('off');
  });
});
