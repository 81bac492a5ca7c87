// The smallest inbox that staff can work with: who may read is the service's business, the token stays in this page's memory, and what people
// wrote is put in as text and never as markup.
const at = (id) => document.getElementById(id);
const service = `${at('inbox').dataset.service}/api`;
const WORDS = { new: 'New', read: 'Read', done: 'Done' };
const moment = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'America/New_York',
});

let token = '';
let inboxes = [];
/** The list as it is shown, the submission that is open, and where the list goes on. */
let shown = [];
let open;
let next;
/** Counts the wishes: what comes of an earlier one is not shown any more. */
let turn = 0;

class Refused extends Error {}

async function ask(path, { method = 'GET', body } = {}) {
  let answer;
  try {
    answer = await fetch(service + path, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
      cache: 'no-store',
      credentials: 'omit',
    });
  } catch {
    throw new Refused('The service cannot be reached. Check your connection and try again.');
  }
  if (answer.status === 401) throw new Refused('This token is not known. Check it and try again.');
  if (answer.status === 403) throw new Refused('This token may not read answers: it needs the role “inbox”.');
  if (answer.status === 404) throw new Refused('It is not there, or not for this computer.');
  if (!answer.ok) throw new Refused('The service could not do it. Try again in a minute.');
  return answer;
}

function say(words, isError = false) {
  at('say').textContent = words;
  at('say').classList.toggle('is-error', isError);
}

/** Does something that may be refused, and says so. */
async function attempt(work) {
  const mine = (turn += 1);
  const isLast = () => mine === turn;
  say('Loading…');
  try {
    const done = await work(isLast);
    if (isLast()) say(done ?? '');
  } catch (error) {
    if (!isLast()) return;
    say(error instanceof Refused ? error.message : 'Something went wrong on this page. Load it again.', true);
    if (!(error instanceof Refused)) throw error;
  }
}

function element(name, text, kind = '') {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = kind;
  return made;
}

const place = (more = {}) => {
  const query = new URLSearchParams({ ...(at('state').value && { state: at('state').value }), ...more }).toString();
  return query ? `?${query}` : '';
};
const inbox = () => inboxes.find(({ form }) => form === at('form').value);

function showList() {
  at('one').hidden = true;
  at('list').hidden = false;
  open = undefined;
  const { title, recipient, counts } = inbox();
  at('list-title').textContent = title;
  at('counts').textContent = `For ${recipient}. ${counts.new} new, ${counts.read} read, ${counts.done} done.`;
  at('more').hidden = !next;
  at('lines').replaceChildren(
    ...shown.map((line) => {
      const row = document.createElement('tr');
      const button = element('button', line.reference, 'inbox-open');
      button.type = 'button';
      button.addEventListener('click', () => read(line.id));
      const head = document.createElement('th');
      head.scope = 'row';
      head.append(button);
      row.append(
        head,
        element('td', moment.format(new Date(line.receivedAt))),
        element('td', WORDS[line.state], `is-${line.state}`),
        element('td', line.language),
      );
      return row;
    }),
  );
}

/** Reads the list anew, or its next page. */
function list({ older = false, focus = false } = {}) {
  return attempt(async (isLast) => {
    const answer = await ask(`/inbox/${at('form').value}/submissions${place(older && next ? { after: next } : {})}`);
    const told = await answer.json();
    if (!isLast()) return undefined;
    shown = older ? [...shown, ...told.submissions] : told.submissions;
    next = told.next;
    Object.assign(inbox(), { counts: told.counts });
    showList();
    if (focus) at('list-title').focus();
    return shown.length === 0 ? 'There is nothing here yet.' : '';
  });
}

function read(id) {
  return attempt(async (isLast) => {
    const item = await (await ask(`/inbox/${at('form').value}/submissions/${id}`)).json();
    if (item.state === 'new') await mark(item, 'read');
    if (!isLast()) return;
    open = item;
    at('one-title').textContent = item.reference;
    at('one-when').textContent =
      `Received ${moment.format(new Date(item.receivedAt))}. Deleted ${moment.format(new Date(item.expiresAt))}.`;
    at('answers').replaceChildren(
      ...item.words.map(({ label, answer }) => {
        const pair = document.createElement('div');
        pair.append(element('dt', label), element('dd', answer));
        return pair;
      }),
    );
    at('list').hidden = true;
    at('one').hidden = false;
    at('one-title').focus();
  });
}

const mark = (item, state) => ask(`/inbox/${item.form}/submissions/${item.id}`, { method: 'PATCH', body: { state } });

/** Saves an export as a file: the token goes in a header, so a plain link could not. */
function save(ending) {
  return attempt(async () => {
    const answer = await ask(`/inbox/${at('form').value}/export.${ending}${place()}`);
    const address = URL.createObjectURL(await answer.blob());
    const link = document.createElement('a');
    link.href = address;
    link.download = `${at('form').value}.${ending}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    return 'The file was saved. It holds personal answers: keep it where others cannot read it.';
  });
}

at('door').addEventListener('submit', (event) => {
  event.preventDefault();
  token = at('token').value.trim();
  if (!token) return void attempt(() => Promise.reject(new Refused('Enter your staff token.')));
  void attempt(async () => {
    inboxes = (await (await ask('/inbox')).json()).forms;
    at('token').value = '';
    if (inboxes.length === 0) return 'No form is registered yet.';
    at('form').replaceChildren(
      ...inboxes.map(({ form, title }) => Object.assign(element('option', title), { value: form })),
    );
    at('door').hidden = true;
    // The list takes the turn over from here.
    void list({ focus: true });
    return '';
  });
});
at('form').addEventListener('change', () => void list());
at('state').addEventListener('change', () => void list());
at('more').addEventListener('click', () => void list({ older: true }));
at('back').addEventListener('click', () => void list({ focus: true }));
at('done').addEventListener('click', () => {
  void attempt(async (isLast) => {
    await mark(open, 'done');
    if (isLast()) void list({ focus: true });
  });
});
at('csv').addEventListener('click', () => void save('csv'));
at('json').addEventListener('click', () => void save('json'));
