// The page of those who decide on claims: all claims, how one stands, and the events by which it moves. Which events fit, and what each of them
// asks, the service tells; this page knows none of them.
import { Refused, ask, at, day, element, openDoor, say } from '/staff/desk.js';

const TRACKER = 'pfml-claim';

const ITEMS = {
  claim: 'The claim',
  'leave-period': 'Leave',
  employer: 'Employer',
  payment: 'Payment',
  pay: 'Payments',
};
const FLAGS = {
  out_of_order: 'it does not follow on what was written down before',
  duplicate: 'it was written down before',
  unpaired: 'what it answers was never written down',
};
const FAULTS = {
  required: 'Fill this in.',
  format: 'This does not look right.',
  maxLength: 'This is too long.',
  // Of a letter, which is a file.
  file_type: 'This is no PDF.',
  file_empty: 'This file is empty.',
  file_encrypted: 'This PDF has a password. Save it without one.',
  file_infected: 'Our scanner found something harmful in this file. Tell your administrator.',
  file_size: 'This file is too big. A letter may have 10 MB.',
  body_size: 'This file is too big. A letter may have 10 MB.',
};

/** The case that is open, as the service told it. */
let open;
/** One id for one event: pressing twice, or again after the connection broke, writes it down once. */
let eventId = '';
/** Counts the wishes: what comes of an earlier one is not shown any more. */
let turn = 0;

/** Does something that may be refused, and says so. */
async function attempt(work) {
  const mine = (turn += 1);
  say('');
  try {
    await work(() => mine === turn);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (mine === turn) say(error.message, true);
  }
}

openDoor({
  refusal: 'This token is not for claims of paid leave.',
  enter: () => list(() => true),
  opened: () => at('list-title').focus(),
});
at('filter').addEventListener('submit', (event) => {
  event.preventDefault();
  void attempt(list);
});
at('back').addEventListener('click', () => {
  at('case').hidden = true;
  at('list').hidden = false;
  at('list-title').focus();
  void attempt(list);
});
at('kind').addEventListener('change', showFields);
at('move').addEventListener('submit', (event) => {
  event.preventDefault();
  void attempt(write);
});

async function list(isLast) {
  const reference = at('reference').value.trim();
  const { cases } = await ask('/api/cases/search', { tracker: TRACKER, ...(reference && { reference }) });
  if (!isLast()) return;
  at('found').textContent =
    cases.length === 1 ? '1 claim, the newest first.' : `${cases.length} claims, the newest first.`;
  at('rows').replaceChildren(
    ...cases.map((one) => {
      const row = document.createElement('tr');
      const head = Object.assign(document.createElement('th'), { scope: 'row' });
      const button = Object.assign(element('button', one.reference ?? 'No ID', 'staff-open'), { type: 'button' });
      button.addEventListener('click', () => void attempt((isStill) => read(one.id, isStill)));
      head.append(button);
      const late = one.due?.late ? 'Late: ' : '';
      row.append(
        head,
        element('td', one.stateLabel ?? ''),
        element('td', one.since ? day(one.since) : ''),
        element('td', one.due ? late + day(one.due.at) : 'No date', late && 'is-late'),
      );
      return row;
    }),
  );
}

async function read(id, isLast) {
  const told = await ask(`/api/cases/${id}`);
  if (!isLast()) return;
  show(told);
  at('list').hidden = true;
  at('case').hidden = false;
  at('case-title').focus();
}

function show(told) {
  open = told;
  at('case-title').textContent = told.reference ?? 'Claim';
  at('states').replaceChildren(
    ...told.states.map(({ kind, item, state }) => {
      const pair = document.createElement('div');
      pair.append(element('dt', nameOf(kind, item)), element('dd', state));
      return pair;
    }),
  );
  at('log').replaceChildren(
    ...[...told.log].reverse().map(({ label, at: when }) => {
      const line = document.createElement('li');
      line.append(element('time', day(when)), element('span', label));
      return line;
    }),
  );
  showMoves(told.moves);
}

/** The events that fit now, under what each is about. */
function showMoves(moves) {
  const groups = new Map();
  moves.forEach((move, index) => {
    const about = move.isNew ? `A new one: ${(ITEMS[move.on] ?? move.on).toLowerCase()}` : nameOf(move.on, move.item);
    const group = groups.get(about) ?? Object.assign(document.createElement('optgroup'), { label: about });
    group.append(Object.assign(element('option', move.label), { value: String(index) }));
    groups.set(about, group);
  });
  const first = Object.assign(element('option', 'Choose'), { value: '' });
  at('kind').replaceChildren(first, ...groups.values());
  showFields();
}

const chosen = () => open.moves[at('kind').value === '' ? -1 : Number(at('kind').value)];

function showFields() {
  eventId = crypto.randomUUID();
  at('fields').replaceChildren(...(chosen()?.fields ?? []).map(fieldOf));
}

function fieldOf({ name, label, type, required, maxLength, values }) {
  const control = controlFor(type, values);
  Object.assign(control, { id: `field-${name}`, name });
  if (maxLength && type === 'text') control.maxLength = maxLength;
  const words = Object.assign(element('label', required ? label : `${label} (optional)`), { htmlFor: control.id });
  const problem = Object.assign(element('p', '', 'staff-problem'), { id: `${control.id}-problem` });
  control.setAttribute('aria-describedby', problem.id);
  const part = document.createElement('div');
  part.append(words, problem, control);
  return part;
}

function controlFor(type, values) {
  if (type === 'code') return choice(values);
  if (type === 'flag')
    return choice([
      { code: 'true', label: 'Yes' },
      { code: 'false', label: 'No' },
    ]);
  if (type === 'letter') return Object.assign(document.createElement('input'), { type: 'file', accept: '.pdf' });
  if (type === 'text') return Object.assign(document.createElement('textarea'), { rows: 2 });
  const input = document.createElement('input');
  input.type = type === 'date' ? 'date' : 'text';
  input.autocomplete = 'off';
  if (type === 'money') input.inputMode = 'decimal';
  if (type === 'count') input.inputMode = 'numeric';
  return input;
}

function choice(values) {
  const select = document.createElement('select');
  const first = Object.assign(element('option', 'Choose'), { value: '' });
  select.append(first, ...values.map(({ code, label }) => Object.assign(element('option', label), { value: code })));
  return select;
}

async function write(isLast) {
  const move = chosen();
  if (!move) {
    at('kind').focus();
    throw new Refused('Choose what happened.');
  }
  // What the service calls a new item is for its sender to say.
  const item = move.isNew ? `${move.on}-${eventId.slice(0, 8)}` : move.item;
  try {
    const { event } = await ask(`/api/cases/${open.id}/events`, {
      id: eventId,
      kind: move.kind,
      at: new Date().toISOString(),
      ...(item !== undefined && { item }),
      fields: { ...typed(move), ...(await lettersOf(move)) },
    });
    const told = await ask(`/api/cases/${open.id}`);
    if (!isLast()) return;
    show(told);
    at('case-title').focus();
    const odd = event.flags.map((code) => ` Look at it: ${FLAGS[code] ?? code}.`).join('');
    say(`Written down: ${move.label}.${odd}`);
  } catch (error) {
    if (isLast()) mark(error.issues ?? []);
    throw error;
  }
}

/** Adds the letters that were chosen to the case; the event then names them. The same one again is the same. */
async function lettersOf({ fields }) {
  const added = {};
  for (const { name, type } of fields) {
    const [file] = (type === 'letter' && at(`field-${name}`).files) || [];
    if (file) added[name] = await addLetter(name, file);
  }
  return added;
}

async function addLetter(name, file) {
  try {
    const letter = new File([file], 'letter.pdf', { type: 'application/pdf' });
    return (await ask(`/api/cases/${open.id}/papers`, letter)).id;
  } catch (error) {
    if (error.code === '') throw error;
    const code = Object.hasOwn(FAULTS, error.code) ? error.code : 'file_type';
    throw new Refused('The letter was not taken.', [{ pointer: `/fields/${name}`, code }]);
  }
}

/** What was filled in, as the service wants it. */
function typed({ fields }) {
  const filled = fields
    .filter(({ type }) => type !== 'letter')
    .map(({ name, type }) => [name, type, at(`field-${name}`).value.trim()]);
  return Object.fromEntries(
    filled
      .filter(([, , value]) => value !== '')
      .map(([name, type, value]) => [
        name,
        type === 'flag' ? value === 'true' : type === 'count' ? Number(value) : value,
      ]),
  );
}

/** Says at each place what is wrong there, and goes to the first. */
function mark(issues) {
  const faults = new Map(issues.map(({ pointer, code }) => [pointer.replace('/fields/', ''), code]));
  for (const control of at('fields').querySelectorAll('[name]')) {
    const code = faults.get(control.name);
    at(`${control.id}-problem`).textContent = code === undefined ? '' : (FAULTS[code] ?? 'This is not possible.');
    control.setAttribute('aria-invalid', String(code !== undefined));
  }
  at('fields').querySelector('[aria-invalid=true]')?.focus();
}

/** What an item is, with its dates where it has any: several are told apart by them. */
function nameOf(kind, item) {
  const { facts = {} } = open.status.items.find((one) => one.kind === kind && (!item || one.id === item)) ?? {};
  const from = facts.start_date ?? facts.period_start;
  const to = facts.end_date ?? facts.period_end;
  const name = ITEMS[kind] ?? kind;
  return from && to ? `${name}, ${day(from)} to ${day(to)}` : name;
}
