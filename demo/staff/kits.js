// The kit staff's page: the kits of a place, and the forms by which it records what it did with them. The token stays in this page's memory;
// everything is put in as text and never as markup.
import { FORMS, KEPT, ROLES, STATES, STRANGE } from '/staff/kit-words.js';

const at = (id) => document.getElementById(id);
const forms = document.body.dataset.forms;
const moment = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'America/New_York' });

let token = '';
let places = [];
let known = {};
/** Counts the wishes: what comes of an earlier one is not shown any more. */
let turn = 0;

class Refused extends Error {
  constructor(words, issues = []) {
    super(words);
    this.issues = issues;
  }
}

async function ask(path, body, headers = {}) {
  const answer = await fetch(`${forms}/api/kits/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }), ...headers },
    body: body && JSON.stringify(body),
    cache: 'no-store',
    credentials: 'omit',
  }).catch(() => {
    throw new Refused('The service cannot be reached. Check your connection and try again.');
  });
  if (answer.ok) return answer.json();
  const { issues = [] } = await answer.json().catch(() => ({}));
  if (answer.status === 401) throw new Refused('We do not know this token. Check it.');
  if (answer.status === 403) throw new Refused('This token is not for that.');
  if (answer.status === 404) throw new Refused('This token is for none of the places that handle kits.');
  throw new Refused('The service could not do it. Try again in a minute.', issues);
}

function say(words, isError = false) {
  at('say').textContent = words;
  at('say').classList.toggle('is-error', isError);
}

at('door').addEventListener('submit', async (event) => {
  event.preventDefault();
  token = at('token').value.trim();
  const problem = await open();
  at('token-problem').hidden = problem === undefined;
  at('token-problem').textContent = problem ?? '';
  at('token').setAttribute('aria-invalid', String(problem !== undefined));
  if (problem !== undefined) return at('token').focus();
  at('token').value = '';
  at('door').hidden = true;
  at('desk').hidden = false;
  await list(true);
});
at('place').addEventListener('change', () => void list(false));
at('back').addEventListener('click', () => void list(true));

/** Reads what the token is for. Gives what is wrong, in words. */
async function open() {
  if (token === '') return 'Enter your staff token.';
  try {
    ({ places, known } = await ask('desk'));
  } catch (error) {
    return error.message;
  }
  if (places.length === 0) return 'This token is for none of the places that handle kits.';
  at('place').replaceChildren(
    ...places.map(({ role, name }, index) =>
      Object.assign(element('option', `${name} (${ROLES[role]})`), { value: String(index) }),
    ),
  );
  at('place-row').hidden = places.length === 1;
  return undefined;
}

const place = () => places[Number(at('place').value)];

/** The kits of the place, and its forms. */
async function list(takesFocus) {
  const mine = (turn += 1);
  const { role, agency, name, forms: own } = place();
  at('record').hidden = true;
  at('form').replaceChildren();
  at('list').hidden = false;
  at('list-title').textContent = name;
  at('forms').replaceChildren(...own.map((form) => buttonFor(form)));
  if (takesFocus) at('list-title').focus();
  try {
    const told = await ask('queue', { role, agency });
    if (mine !== turn) return;
    showKits(told.kits);
    showStock(told.stock);
  } catch (error) {
    say(error.message, true);
  }
}

function buttonFor(form) {
  const button = Object.assign(element('button', FORMS[form] ?? form, 'staff-button'), { type: 'button' });
  button.addEventListener('click', () => void record(form));
  const item = document.createElement('li');
  item.append(button);
  return item;
}

function showKits(kits) {
  const theirs = kits.filter((kit) => kit.isTheirs).length;
  at('found').textContent =
    `${counted(kits.length, 'kit')}. ${theirs === 1 ? '1 waits' : `${theirs} wait`} for you; what is due next comes first.`;
  at('rows').replaceChildren(
    ...kits.map(({ kitNumber, state, since, due, isTheirs }) => {
      const row = document.createElement('tr');
      const head = Object.assign(element('th', kitNumber), { scope: 'row' });
      const how = KEPT.includes(state) ? 'Kept until at least ' : due?.late ? 'Late: ' : '';
      const by = due ? `${how}${day(due.at)}` : 'No date';
      row.append(
        head,
        element('td', `${STATES[state] ?? state}${isTheirs ? ' · your step' : ''}`),
        element('td', since ? day(since) : ''),
        element('td', by, due?.late ? 'is-late' : ''),
      );
      return row;
    }),
  );
}

function showStock(stock) {
  at('stock').hidden = !stock;
  if (!stock) return;
  const rows = [
    ['Kits on the shelf', stock.onHand],
    ['On order', stock.onOrder],
    ['Order when so many are left', stock.threshold ?? 'Not set'],
  ];
  at('stock').replaceChildren(
    ...rows.map(([label, value]) => {
      const pair = document.createElement('div');
      pair.append(element('dt', label), element('dd', String(value)));
      return pair;
    }),
  );
}

/** Opens a form. It is this page that sends it, with the token. */
async function record(form) {
  say('');
  turn += 1;
  try {
    await import(`${forms}/inline/${form}.js`);
  } catch {
    return say('The form could not be loaded. Check your connection and try again.', true);
  }
  const made = element(`ma-${form}`, '');
  made.setAttribute('heading-level', '2');
  // One key for one record: pressing twice, or again after the connection broke, records once.
  const key = crypto.randomUUID();
  made.addEventListener('ma-ready', () => made.answered([], known), { once: true });
  made.addEventListener('ma-submit', (event) => {
    event.preventDefault();
    void send(made, form, key, event.detail.submission.answers);
  });
  at('list').hidden = true;
  at('record').hidden = false;
  at('form').replaceChildren(made);
}

async function send(made, form, key, answers) {
  try {
    const told = await ask(`records/${form}`, { agency: place().agency, answers }, { 'idempotency-key': key });
    made.answered([], { ...known, submitted: { record: told.receivedAt } });
    const odd = told.strange.map(({ part, code }) => ` Kit ${part} of your list: ${STRANGE[code] ?? code}.`);
    say(told.kits === 0 ? 'It is recorded.' : `${counted(told.kits, 'kit')} recorded.${odd.join('')}`);
  } catch (error) {
    // What has a place is said there; what has none, at the form itself.
    made.answered(error.issues?.length ? error.issues : [notSent()]);
    if (!error.issues?.length) say(error.message, true);
  }
}

function notSent() {
  return {
    source: 'service',
    pointer: '',
    code: 'not_sent',
    params: {},
    severity: 'error',
    text: { text: 'It was not recorded. Try again.' },
  };
}

function counted(count, what) {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}

function day(when) {
  return moment.format(new Date(when.length === 10 ? `${when}T12:00:00-05:00` : when));
}

function element(name, text, kind = '') {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}
