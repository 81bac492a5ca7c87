import { text } from '../../../src/text/index.js';
import type { ChromiumPage } from '../../harness/chromium.js';
import type { Check } from '../check.js';
import { controlElements, controlsOnPage, type AskedQuestion, type ControlFacts } from '../in-page/controls.js';

/** What Chromium's accessibility tree says of one element. */
interface Told {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  readonly states: Readonly<Record<string, unknown>>;
}

/** What a screen reader is told of every control, held against what the schema says of its question. */
export const names: Check = {
  name: 'Each control tells role, name, description, required, invalid and value as the schema has them',
  cannot: {
    firefox: 'WebDriver BiDi has no accessibility tree',
    webkit: 'WebDriver has no accessibility tree',
  },
  async run({ page }) {
    const { controls, questions } = await page.evaluate(controlsOnPage);
    const told = await toldOf(page as ChromiumPage);
    const faults = controls.flatMap((control, index) => {
      const own = told[index * 2];
      const group = told[index * 2 + 1];
      if (!own || !group) return [`${say(control)}: the tree has no node for it`];
      const question = questions[control.field];
      return question ? ofQuestion(control, question, own, group) : ofAct(control, own);
    });
    return { subjects: controls.length, faults };
  },
};

/** Buttons, links, disclosures: a name and the role that their element promises. */
function ofAct(control: ControlFacts, { role, name }: Told): string[] {
  const expected = {
    a: ['link'],
    button: ['button', 'ToggleButton'],
    summary: ['DisclosureTriangle', 'button'],
  }[control.tag];
  return [
    ...(name.trim() === '' ? [`${say(control)}: no name`] : []),
    ...(expected && !expected.includes(role) && control.role === '' ? [`${say(control)}: role ${role}`] : []),
  ];
}

function ofQuestion(control: ControlFacts, question: AskedQuestion, own: Told, around: Told): string[] {
  const label = words(text(question.label));
  const group = control.isInGroup ? around : undefined;
  const where = `"${label.slice(0, 40)}"${control.part ? `, ${control.part}` : ''}`;
  const faults: string[] = [];
  const fault = (what: string): void => void faults.push(`${where}: ${what}`);

  // “I don't know” beside a question: a box of its own, which is never owed.
  if (control.part === '~')
    return own.role === 'checkbox' && own.name.trim() !== '' ? [] : [`${where}: role ${own.role}`];
  if (own.role !== roleOf(control)) fault(`role ${own.role}, not ${roleOf(control)}`);
  if (own.name.trim() === '') fault('no name');
  const named = group ?? own;
  const isAgreed = question.kind === 'consent' && question.isHeading;
  if (!isAgreed && !words(named.name).startsWith(label)) fault(`is called "${named.name}"`);
  if (group && (control.type === 'radio' || control.type === 'checkbox')) {
    const labels = (question.options ?? []).map((option) => words(text(option.label)));
    if (labels.length > 0 && !labels.some((one) => words(own.name).startsWith(one)))
      fault(`an option is called "${own.name}", which the schema does not know`);
  }

  const described = words(`${own.description} ${group?.description ?? ''}`);
  for (const one of [question.hint, ...question.issues.map((issue) => issue.text)])
    if (one && !described.includes(words(text(one)))) fault(`does not tell "${text(one)}"; it tells "${described}"`);

  // A group of boxes to tick cannot be called required in ARIA; its label lacks "(optional)" instead.
  const canRequire = question.kind !== 'choices' && !question.facts.readOnly && question.held === undefined;
  // The protocol tells "required" of no native select, box to tick or button that chooses a file, though the platform's own tree has it.
  const isKeptBack = control.tag === 'select' || control.type === 'checkbox' || control.type === 'file';
  const isRequired = isKeptBack ? control.isRequired : Boolean(own.states['required'] ?? group?.states['required']);
  // A file that was chosen stands in the answers and not in its button, which then may be empty.
  const isChosen = control.type === 'file' && typeof question.entry === 'object';
  const mayDiffer = isChosen || (group !== undefined && !isRequired && control.tag === 'select');
  if (canRequire && !mayDiffer && isRequired !== question.required)
    fault(isRequired ? 'is called required and is not' : 'is not called required');

  const isWrong = [own, group].some((one) => one?.states['invalid'] === 'true');
  const parts = question.issues.map(({ issue }) => ('part' in issue ? issue.part : undefined));
  const shouldBeWrong =
    question.issues.length > 0 &&
    parts.some((part) => part === undefined || part === control.part || group?.role === 'radiogroup');
  if (isWrong !== shouldBeWrong) fault(isWrong ? 'is called invalid and is not' : 'is not called invalid');

  if (control.type === 'radio' || control.type === 'checkbox') {
    if ((own.states['checked'] === 'true') !== control.isChecked) fault(`checked is ${String(own.states['checked'])}`);
  } else if (control.type !== 'file' && words(own.value) !== words(control.value))
    fault('tells another value than it shows');
  return faults;
}

function roleOf({ tag, type, role }: ControlFacts): string {
  if (role) return role;
  if (tag === 'select') return 'combobox';
  // What chooses a file is a button to Chromium.
  if (type === 'file') return 'button';
  if (type === 'radio' || type === 'checkbox') return type;
  return 'textbox';
}

async function toldOf({ tab }: ChromiumPage): Promise<readonly (Told | undefined)[]> {
  const session = await tab.context().newCDPSession(tab);
  try {
    await session.send('Accessibility.enable');
    const { result } = await session.send('Runtime.evaluate', { expression: `(${controlElements.toString()})()` });
    const { result: members } = await session.send('Runtime.getProperties', {
      objectId: result.objectId ?? '',
      ownProperties: true,
    });
    const told: (Told | undefined)[] = [];
    for (const { name, value } of members.filter((member) => /^\d+$/.test(member.name))) {
      const { nodes } = await session.send('Accessibility.getPartialAXTree', {
        objectId: value?.objectId ?? '',
        fetchRelatives: false,
      });
      const node = nodes[0];
      told[Number(name)] = node && {
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        description: String(node.description?.value ?? ''),
        value: String(node.value?.value ?? ''),
        states: Object.fromEntries((node.properties ?? []).map((one) => [one.name, one.value.value])),
      };
    }
    return told;
  } finally {
    await session.detach();
  }
}

function words(some: string): string {
  return some.replace(/\s+/g, ' ').trim();
}

function say({ tag, type, value }: ControlFacts): string {
  return `<${tag}${type ? ` type=${type}` : ''}> ${tag === 'button' ? value : ''}`.trim();
}
