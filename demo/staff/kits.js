// The kit staff's page: the kits of a place, and the forms by which it records what it did with them.
import { Refused, ask, at, day, element, forms, openDoor, say } from '/staff/desk.js';
import { partNamed } from '/staff/kit-numbers.js';
import { FORMS, KEPT, ROLES, STATES, STRANGE } from '/staff/kit-words.js';

const NOT_FOR_KITS = 'This token is for none of the places that handle kits.';

let places = [];
let known = {};
/** Counts the wishes: what comes of an earlier one is not shown any more. */
let turn = 0;

openDoor({ refusal: NOT_FOR_KITS, enter, opened: () => list(true) });
at('place').addEventListener('change', () => void list(false));
at('back').addEventListener('click', () => void list(true));

/** Reads what the token is for. */
async function enter() {
  ({ places, known } = await ask('/api/kits/desk'));
  if (places.length === 0) throw new Refused(NOT_FOR_KITS);
  at('place').replaceChildren(
    ...places.map(({ role, name }, index) =>
      Object.assign(element('option', `${name} (${ROLES[role]})`), { value: String(index) }),
    ),
  );
  at('place-row').hidden = places.length === 1;
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
  at('kits').hidden = role === 'supplier';
  at('orders').hidden = role !== 'supplier';
  if (takesFocus) at('list-title').focus();
  try {
    if (role === 'supplier') return showOrders((await ask('/api/kits/orders')).orders, mine);
    const told = await ask('/api/kits/queue', { role, agency });
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
    ['On the way', stock.onTheWay],
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

/** The orders of all hospitals: what a supplier has to send. */
function showOrders(orders, mine) {
  if (mine !== turn) return;
  const open = orders.filter((order) => !order.closedAt).length;
  at('stock').hidden = true;
  at('found').textContent = open === 1 ? '1 order is open.' : `${open} orders are open.`;
  at('order-rows').replaceChildren(
    ...orders.map(({ facility, placedAt, amount, shipped, arrived, closedAt }) => {
      const row = document.createElement('tr');
      row.append(
        Object.assign(element('th', nameOf(facility)), { scope: 'row' }),
        element('td', day(placedAt)),
        element('td', String(amount)),
        element('td', closedAt ? 'All sent' : String(amount - shipped)),
        element('td', String(arrived)),
      );
      return row;
    }),
  );
}

const nameOf = (facility) => known.facilities.find(({ key }) => key === facility)?.label ?? facility;

/** Orders that a form may name: they change with each record, so they are asked for when it opens. */
async function openOrders() {
  const { orders } = await ask('/api/kits/orders');
  return orders
    .filter(({ closedAt }) => !closedAt)
    .map(({ id, facility, amount, shipped, placedAt }) => ({
      key: id,
      label: `${nameOf(facility)}: ${amount - shipped} of ${counted(amount, 'kit')} to send, ordered on ${day(placedAt)}`,
    }));
}

/** Opens a form. It is this page that sends it, with the token. */
async function record(form) {
  say('');
  const mine = (turn += 1);
  let told = known;
  try {
    await import(`${forms}/inline/${form}.js`);
    if (place().role === 'supplier') told = { ...known, orders: await openOrders() };
  } catch {
    return say('The form could not be loaded. Check your connection and try again.', true);
  }
  if (mine !== turn) return;
  const made = element(`ma-${form}`, '');
  made.setAttribute('heading-level', '2');
  // One key for one record: pressing twice, or again after the connection broke, records once.
  const key = crypto.randomUUID();
  made.addEventListener('ma-ready', () => made.answered([], told), { once: true });
  made.addEventListener('ma-submit', (event) => {
    event.preventDefault();
    void send(made, form, key, event.detail.submission.answers, told);
  });
  at('list').hidden = true;
  at('record').hidden = false;
  at('form').replaceChildren(made);
}

async function send(made, form, key, answers, facts) {
  const list = answers.kit_numbers ?? '';
  try {
    const told = await ask(
      `/api/kits/records/${form}`,
      { agency: place().agency, answers },
      { 'idempotency-key': key },
    );
    made.answered([], { ...facts, submitted: { record: told.receivedAt } });
    const odd = told.strange.map(
      ({ part, code }) => ` Kit ${partNamed(list, part)} of your list: ${STRANGE[code] ?? code}.`,
    );
    say(told.kits === 0 ? 'It is recorded.' : `${counted(told.kits, 'kit')} recorded.${odd.join('')}`);
  } catch (error) {
    // What has a place is said there; what has none, at the form itself.
    made.answered(error.issues?.length ? error.issues.map((issue) => withNumber(issue, list)) : [notSent()]);
    if (!error.issues?.length) say(error.message, true);
  }
}

/** The service names a kit by its place in the list, never by its number; whoever typed the list is told both. */
function withNumber(issue, list) {
  const isEntry = ['shape', 'reversed', 'too_many'].includes(issue.code);
  if (isEntry || issue.params?.part === undefined) return issue;
  return { ...issue, params: { ...issue.params, part: partNamed(list, issue.params.part) } };
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
