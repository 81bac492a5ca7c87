// What the pages of staff do alike: the token at the door, questions to the service in its name, and words for what went wrong. The token stays in
// this module's memory; everything is put in as text and never as markup.
export const at = (id) => document.getElementById(id);
export const forms = document.body.dataset.forms;

let token = '';
let notForThis = '';

/** What the service did not do, in words for the reader; `issues` name places in what was sent, `code` is the service's own word. */
export class Refused extends Error {
  constructor(words, issues = [], code = '') {
    super(words);
    this.issues = issues;
    this.code = code;
  }
}

/** Asks the service, and tells it something where there is a body: a file as it is, all else as JSON. Throws Refused. */
export async function ask(path, body, headers = {}) {
  const isFile = body instanceof File;
  const answer = await fetch(forms + path, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${token}`,
      ...(body && { 'content-type': isFile ? body.type : 'application/json' }),
      ...headers,
    },
    body: isFile ? body : body && JSON.stringify(body),
    cache: 'no-store',
    credentials: 'omit',
  }).catch(() => {
    throw new Refused('The service cannot be reached. Check your connection and try again.');
  });
  if (answer.ok) return answer.json();
  const { issues = [], code } = await answer.json().catch(() => ({}));
  if (code === 'staff_access_ended') throw new Refused('The access of this token was ended. Ask your administrator.');
  if (answer.status === 401) throw new Refused('We do not know this token. Check it.');
  if (answer.status === 403) throw new Refused('This token is not for that.');
  if (answer.status === 404) throw new Refused(notForThis);
  if (issues.length > 0) throw new Refused('Something is missing or wrong. Look at the marked places.', issues);
  throw new Refused('The service could not do it. Try again in a minute.', [], code);
}

/**
 * Lets in whoever has a token. `enter` reads what the page begins with, and throws Refused when it may not; `opened` comes once the desk is seen.
 * `refusal` is what is said of a token that is for something else.
 */
export function openDoor({ enter, opened, refusal }) {
  notForThis = refusal;
  at('door').addEventListener('submit', async (event) => {
    event.preventDefault();
    token = at('token').value.trim();
    const problem = token === '' ? 'Enter your staff token.' : await problemOf(enter);
    at('token-problem').hidden = problem === undefined;
    at('token-problem').textContent = problem ?? '';
    at('token').setAttribute('aria-invalid', String(problem !== undefined));
    if (problem !== undefined) return at('token').focus();
    at('token').value = '';
    at('door').hidden = true;
    at('desk').hidden = false;
    await opened();
  });
}

async function problemOf(enter) {
  try {
    await enter();
    return undefined;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.message;
  }
}

/** Says something in the page's one place for it. */
export function say(words, isError = false) {
  at('say').textContent = words;
  at('say').classList.toggle('is-error', isError);
}

const moment = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'America/New_York' });

/** A day or moment as staff in Massachusetts read it. */
export function day(when) {
  return moment.format(new Date(when.length === 10 ? `${when}T12:00:00-05:00` : when));
}

/** An element with words in it. */
export function element(name, text, kind = '') {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}
