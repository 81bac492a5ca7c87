// The page of the program office: makes kits and shows their cards, once. The codes are on this page only: never in an address, in storage or in
// the history, and gone when the page is left.
import { ask, at, day, element, openDoor, Refused, say } from '/staff/desk.js';

const MOST = 200;
const LOOKUP = `${location.origin}/kit`;
const WORDS = [
  'Keep this card in a safe place. Anyone who has it can see where your kit is.',
  'On the page you can choose a code of your own.',
  'You can talk to someone at any hour, free and private: (877) 785-2020.',
];

/** What the service says of the kits, by its code. */
const REFUSALS = {
  kit_exists: 'One of these kits has a card already. Enter a number after it.',
  cards_told: 'These kits were made, and their codes cannot be shown again. Enter a number after them.',
};

const NOTHING = { kitNumbers: '', key: '' };
let isBusy = false;
// What was asked for last and has no answer yet, with its key: asked for again, the same kits and codes come.
let asked = NOTHING;

openDoor({ refusal: 'This token is not for that.', enter: read, opened: () => at('make-title').focus() });
at('purpose').addEventListener('change', () => {
  const { open } = at('purpose').selectedOptions[0].dataset;
  if (open) at('count').value = String(Math.min(Number(open), MOST));
});
at('make').addEventListener('submit', (event) => {
  event.preventDefault();
  void make();
});
at('print').addEventListener('click', () => window.print());
at('clear').addEventListener('click', () => {
  clear();
  say('The cards are cleared from this page.');
  at('make-title').focus();
  void read().catch((error) => say(error.message, true));
});
// A page that is kept in the back/forward cache comes back without them.
addEventListener('pagehide', clear);
addEventListener('beforeunload', (event) => {
  if (!at('made').hidden) event.preventDefault();
});

/** Reads for whom kits are made, and who made some. */
async function read() {
  const [{ orders }, { batches }] = await Promise.all([ask('/api/kits/wanted'), ask('/api/kits/batches')]);
  showOrders(orders);
  showBatches(batches);
}

/** Stock, or an order that is not all sent. */
function showOrders(orders) {
  at('purpose').replaceChildren(
    new Option('Stock', ''),
    ...orders.map(({ id, hospital, amount, open }) => {
      const option = new Option(`${hospital}: ${open} of ${amount} kits to send`, id);
      Object.assign(option.dataset, { open, hospital });
      return option;
    }),
  );
}

function showBatches(batches) {
  at('batches').replaceChildren(
    ...batches.map(({ madeAt, by, kits }) => {
      const line = element('li', '');
      line.append(Object.assign(element('time', day(madeAt)), { dateTime: madeAt }), `${counted(kits)}, made by ${by}`);
      return line;
    }),
    ...(batches.length === 0 ? [element('li', 'Nothing yet.')] : []),
  );
}

function counted(kits) {
  return kits === 1 ? '1 kit' : `${kits} kits`;
}

async function make() {
  const first = at('first').value.replaceAll(/[\s-]/g, '');
  const count = at('count').value.trim();
  const isFirst = /^\d{6,12}$/.test(first);
  const isCount = /^\d{1,3}$/.test(count) && Number(count) >= 1 && Number(count) <= MOST;
  mark('count', isCount ? '' : `Enter how many kits, from 1 to ${MOST}.`);
  mark('first', isFirst ? '' : 'Enter a kit number of 6 to 12 digits.');
  if (isBusy || !isFirst || !isCount) return;
  const last = String(Number(first) + Number(count) - 1).padStart(first.length, '0');
  const kitNumbers = `${first}-${last}`;
  if (asked.kitNumbers !== kitNumbers) asked = { kitNumbers, key: crypto.randomUUID() };
  isBusy = true;
  try {
    show(await ask('/api/kits', { kitNumbers }, { 'idempotency-key': asked.key }));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (REFUSALS[error.code]) mark('first', REFUSALS[error.code]);
    else say(error.message, true);
  } finally {
    isBusy = false;
  }
}

/** Says at a box what is wrong with it, and goes there. */
function mark(name, problem) {
  at(`${name}-problem`).hidden = problem === '';
  at(`${name}-problem`).textContent = problem;
  at(name).setAttribute('aria-invalid', String(problem !== ''));
  if (problem !== '') at(name).focus();
}

function show({ cards }) {
  say('');
  const purpose = at('purpose').selectedOptions[0];
  const whose = purpose.dataset.hospital ?? 'stock';
  at('made-title').textContent = `${cards.length} ${cards.length === 1 ? 'card' : 'cards'} for ${whose}`;
  at('cards').replaceChildren(...cards.map(cardOf));
  at('make').hidden = true;
  at('made').hidden = false;
  at('first').value = '';
  at('made-title').focus();
}

function cardOf({ kitNumber, secret }) {
  const card = element('li', '');
  const facts = element('dl', '');
  for (const [name, value] of [
    ['Kit number', kitNumber],
    ['Code', secret],
    ['See where your kit is', LOOKUP],
  ]) {
    const pair = element('div', '');
    const words = element('dd', value);
    words.translate = false;
    pair.append(element('dt', name), words);
    facts.append(pair);
  }
  card.append(element('h3', 'Your kit'), facts, ...WORDS.map((words) => element('p', words)));
  return card;
}

function clear() {
  at('cards').replaceChildren();
  asked = NOTHING;
  at('made').hidden = true;
  at('make').hidden = false;
}
