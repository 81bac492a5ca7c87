// The page of administrators: who has an account at their office, and whether they still work there.
import { ask, at, day, element, openDoor, say } from '/staff/desk.js';

const ANSWERS = {
  'works-here': 'Still works here',
  left: 'Does not work here any more: end the access now',
  unknown: 'I do not know yet',
};
const SAID = { 'works-here': 'still works here', left: 'left, access ended', unknown: 'not known yet' };
/** Why an answer was refused, by the service's code. */
const REFUSALS = {
  answered_twice: 'An account has two answers. Choose one for it and save again.',
  own_account: 'You cannot answer for your own account.',
};
const PROGRAMS = {
  kit: 'Evidence kits',
  'pfml-claim': 'Paid leave claims',
  'poc-designation': 'Points of contact',
};
/** What an account may do, by the role that its operator gave it; one that is not here is shown as it is written. */
const ROLES = {
  '*': 'Everything',
  people: 'Looks after all accounts',
  inbox: 'Reads what came in',
  author: 'Registers forms',
  outbox: 'Looks after what is sent on',
  'kit:supplier': 'Sends kits',
  'kit:facility': 'Records for the hospital',
  'kit:police': 'Records for the police',
  'kit:lab': 'Records for the lab',
  'kit:da': 'Records for the DA’s office',
  'kit:admin': 'Runs the kit records',
  'kit:people': 'Looks after accounts',
  'pfml-claim:staff': 'Decides on claims',
  'pfml-claim:payments': 'Looks after payments',
  'poc-designation:program': 'Checks designations',
};

let accounts = [];

openDoor({ refusal: 'This token is not for that.', enter: read, opened: () => at('list-title').focus() });
at('review').addEventListener('submit', (event) => {
  event.preventDefault();
  const leaving = chosen().filter(({ answer }) => answer === 'left');
  if (chosen().length === 0) return say('Answer for at least one account.', true);
  if (leaving.length === 0) return void save();
  at('leaving').replaceChildren(
    ...leaving.map(({ account, office }) => element('li', `${account}, ${placeOf(office)}`)),
  );
  askFirst(true);
});
at('end').addEventListener('click', () => void save());
at('not-yet').addEventListener('click', () => {
  askFirst(false);
  at('save').focus();
});

/** Shows what ends for good before it does. */
function askFirst(isAsked) {
  at('sure').hidden = !isAsked;
  at('review').hidden = isAsked;
  if (isAsked) at('sure-title').focus();
}

/** Reads who has an account, and what was answered so far. */
async function read() {
  const [told, log] = await Promise.all([ask('/api/staff/accounts'), ask('/api/staff/log')]);
  ({ accounts } = told);
  const overdue = accounts.filter((one) => one.isOverdue && !one.isOwn).length;
  at('found').textContent =
    overdue === 0
      ? 'No answer is overdue.'
      : overdue === 1
        ? '1 answer is overdue.'
        : `${overdue} answers are overdue.`;
  at('found').classList.toggle('is-late', overdue > 0);
  at('people').replaceChildren(...accounts.map((one, index) => personOf(one, index)));
  at('log').replaceChildren(
    ...(log.events.length > 0 ? log.events.map((event) => lineOf(event)) : [element('li', 'Nothing yet.')]),
  );
}

function personOf(one, index) {
  const box = element('fieldset', '', 'staff-person');
  const facts = document.createElement('dl');
  facts.className = 'staff-states';
  for (const [label, value, kind] of factsOf(one)) {
    const pair = document.createElement('div');
    pair.append(element('dt', label), element('dd', value, kind));
    facts.append(pair);
  }
  box.append(element('legend', one.account), facts);
  if (one.isOwn)
    box.append(element('p', 'This is your own account. Another administrator answers for it.', 'staff-hint'));
  if (one.dueBy === null || one.isOwn) return box;
  for (const [answer, words] of Object.entries(ANSWERS)) {
    const row = document.createElement('p');
    row.className = 'staff-choice';
    const radio = document.createElement('input');
    Object.assign(radio, { type: 'radio', name: `person-${index}`, value: answer, id: `person-${index}-${answer}` });
    const label = Object.assign(element('label', words), { htmlFor: radio.id });
    row.append(radio, label);
    box.append(row);
  }
  return box;
}

function factsOf({ office, roles, usedAt, answer, dueBy, isOverdue, isDone }) {
  return [
    ['Works at', placeOf(office.key)],
    ['May do', roles.map((role) => ROLES[role.split('@')[0]] ?? role).join(', ')],
    ['Last used', usedAt ? day(usedAt) : 'Never'],
    ...(answer ? [['Last answer', `${SAID[answer.kind]}, ${day(answer.at)}, by ${answer.by}`]] : []),
    ...(dueBy === null
      ? []
      : [
          [
            isDone ? 'Next answer by' : 'Answer by',
            `${isOverdue ? 'Overdue: ' : ''}${day(dueBy)}`,
            isOverdue ? 'is-late' : '',
          ],
        ]),
  ];
}

/** An office in words: its name, its program, or the service itself. */
function placeOf(key) {
  const office = accounts.find((one) => one.office.key === key)?.office ?? { key };
  if (!office.tracker) return 'The whole service';
  const program = PROGRAMS[office.tracker] ?? office.tracker;
  return office.name ? `${office.name} (${program})` : program;
}

function lineOf({ at: when, by, account, office, kind }) {
  const line = document.createElement('li');
  const time = Object.assign(element('time', day(when)), { dateTime: when });
  line.append(time, `${account}, ${placeOf(office)}: ${SAID[kind]}. Answered by ${by}.`);
  return line;
}

/** What is chosen now. */
function chosen() {
  return accounts.flatMap(({ account, office }, index) => {
    const answer = document.querySelector(`input[name="person-${index}"]:checked`)?.value;
    return answer ? [{ account, office: office.key, answer }] : [];
  });
}

async function save() {
  try {
    const told = await ask('/api/staff/reviews', { answers: chosen() });
    askFirst(false);
    await read();
    say(told.answers === 1 ? '1 answer saved.' : `${told.answers} answers saved.`);
  } catch (error) {
    askFirst(false);
    const [issue] = error.issues ?? [];
    const changed = 'Somebody else changed this list. Load the page again.';
    say(issue ? (REFUSALS[issue.code] ?? changed) : error.message, true);
  }
  at('list-title').focus();
}
