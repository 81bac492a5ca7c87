// The program office's page: who has which role, and requests that wait. The token stays in memory. Everything is written as text, never as markup.
const forms = document.body.dataset.forms;
const $ = (id) => document.getElementById(id);
let token = '';
let coverage;

const ROLES = { 'agency-poc': 'Agency POC', 'technical-poc': 'Technical POC' };
const ACTIONS = { add: 'Name', replace: 'Replace', change: 'Change details', remove: 'Remove' };
const ODD = {
  another_request_waits: 'Another request for this role waits. Ask both leaders to agree on one.',
  same_person_both_roles: 'The same person for both roles.',
  same_address_elsewhere: 'This address is a contact of another agency, too.',
  address_spelled_otherwise: 'The same mailbox stands elsewhere in another spelling.',
  address_not_official: 'This is not an official address.',
  outgoing_is_not_holder: 'The contact until now is not the one that we have.',
  role_is_taken: 'Somebody has this role already.',
  nobody_has_role: 'Nobody has this role.',
  leaves_role_vacant: 'This leaves the role vacant.',
  backdated: 'The first day is in the past.',
  agency_not_listed: 'This agency is on no list.',
};

$('door').addEventListener('submit', async (event) => {
  event.preventDefault();
  token = $('token').value.trim();
  const problem = await load();
  $('token-problem').hidden = problem === undefined;
  $('token-problem').textContent = problem ?? '';
  $('token').setAttribute('aria-invalid', String(problem !== undefined));
  if (problem !== undefined) return $('token').focus();
  $('token').value = '';
  $('door').hidden = true;
  $('office').hidden = false;
  $('office-title').focus();
});
$('filter').addEventListener('submit', (event) => event.preventDefault());
for (const id of ['find', 'show', 'role']) $(id).addEventListener('input', paint);
$('csv').addEventListener('click', saveTable);

/** Reads the matrix. Gives what is wrong, in words. */
async function load() {
  try {
    const answer = await ask('/api/poc/coverage');
    if (!answer.ok)
      return answer.status === 401
        ? 'We do not know this token. Check it.'
        : 'This token is not for the program office.';
    coverage = await answer.json();
  } catch {
    return 'We cannot reach the service. Try again.';
  }
  paint();
  return undefined;
}

function ask(path, body) {
  return fetch(`${forms}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
}

function paint() {
  const wanted = fold($('find').value);
  const role = $('role').value;
  const rows = coverage.rows.filter((row) => {
    const cells = row.cells.filter(({ designation }) => role === '' || designation === role);
    const isShown =
      $('show').value === 'all' ||
      cells.some((cell) => ($('show').value === 'gaps' ? cell.state !== 'held' : cell.waiting.length > 0));
    return isShown && [row.name, ...row.former].some((name) => fold(name).includes(wanted));
  });
  $('sum').textContent = `Nobody has ${coverage.gaps} of ${coverage.roles} roles at ${coverage.agencies} agencies.`;
  $('sample').hidden = coverage.list.verifiedOn !== null;
  $('found').textContent = rows.length === 1 ? '1 agency' : `${rows.length} agencies`;
  $('rows').replaceChildren(...rows.map((row) => rowOf(row, role)));
}

function rowOf({ name, former, cells }, role) {
  const head = element('th', { scope: 'row', role: 'rowheader' }, element('span', {}, name));
  if (former.length > 0) head.append(element('p', { className: 'poc-former' }, `Formerly ${former.join('; ')}`));
  return element('tr', { role: 'row' }, head, ...cells.map((cell) => cellOf(cell, role)));
}

function cellOf(cell, role) {
  // On a phone the heading of the column is out of sight.
  const heading = element('p', { className: 'poc-role', ariaHidden: 'true' }, ROLES[cell.designation]);
  const filled = (...parts) => element('td', { role: 'cell' }, heading, ...parts);
  if (role !== '' && role !== cell.designation) return filled(element('p', {}, 'Not shown'));
  const parts =
    cell.state === 'held'
      ? contactOf(cell.holder, `Since ${day(cell.holder.since)}`)
      : [
          element(
            'p',
            { className: 'poc-gap' },
            cell.state === 'vacant' ? `Vacant since ${day(cell.vacantSince)}` : 'Nobody named yet',
          ),
        ];
  const coming = cell.coming.map((step) =>
    element('p', {}, `From ${day(step.day)} on: ${step.contact ? step.contact.name : 'nobody'}`),
  );
  return filled(...parts, ...coming, ...cell.waiting.map((step, index) => waits(step, index, cell)));
}

function contactOf({ name, title, email, phone, extension }, more) {
  const call = extension ? `${phone}, extension ${extension}` : phone;
  return [name, title, email, call, more].map((text) => element('p', {}, text));
}

/** A request that waits, with what the office may do about it. */
function waits(step, index, { designation, merge }) {
  const title = `${ACTIONS[step.action]}: ${ROLES[designation]}${merge ? (index === 0 ? ' (newest)' : ' (older)') : ''}`;
  const decide = element('form', { className: 'poc-decide' });
  const head = field('Head of the agency who confirmed it');
  const why = field('Why it is sent back, in plain words');
  const problem = element('p', { className: 'poc-problem' });
  problem.setAttribute('role', 'alert');
  const button = (label, kind, name, input) => {
    const made = element('button', { type: 'button' }, label);
    made.append(element('span', { className: 'site-hidden' }, `, ${title}, sent by ${step.sentBy}`));
    made.addEventListener('click', () => settle(step, kind, name, input, problem));
    return made;
  };
  decide.append(head.part, button('Confirm', 'verified', 'confirmed_by', head.input));
  decide.append(why.part, button('Send back', 'returned', 'reason', why.input), problem);
  decide.addEventListener('submit', (event) => event.preventDefault());
  return element(
    'div',
    { className: 'poc-waits' },
    element('p', {}, element('strong', {}, title)),
    ...(step.contact
      ? contactOf(step.contact, `From ${day(step.day)} on`)
      : [element('p', {}, `From ${day(step.day)} on`)]),
    element('p', {}, `Sent by ${step.sentBy}, reference ${step.reference}`),
    ...step.warnings.map(({ code }) => element('p', {}, `Look: ${ODD[code] ?? code}`)),
    decide,
  );
}

async function settle(step, kind, name, input, problem) {
  const words = input.value.trim();
  input.setAttribute('aria-invalid', String(words === ''));
  if (words === '') {
    problem.textContent = kind === 'verified' ? 'Enter who confirmed it' : 'Enter why it is sent back';
    return input.focus();
  }
  const event = { id: crypto.randomUUID(), kind, at: new Date().toISOString(), fields: { [name]: words } };
  const answer = await ask(`/api/cases/${step.caseId}/events`, event).catch(() => undefined);
  if (!answer?.ok) return (problem.textContent = 'This was not saved. Try again.');
  await load();
  $('office-title').focus();
}

async function saveTable() {
  const answer = await ask('/api/poc/coverage/csv');
  if (!answer.ok) return;
  const link = element('a', { href: URL.createObjectURL(await answer.blob()), download: 'points-of-contact.csv' });
  link.click();
  URL.revokeObjectURL(link.href);
}

function field(label) {
  const id = `f${crypto.randomUUID()}`;
  const input = element('input', { id, type: 'text', autocomplete: 'off' });
  const words = element('label', { htmlFor: id }, label);
  return { input, part: element('p', {}, words, input) };
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function fold(words) {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function day(date) {
  return new Date(`${date}T12:00:00Z`).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
}
