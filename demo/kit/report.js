// The public report of a year, as tables. What the service tells is put in as text and never as markup.
import { LEGS, MEASURES, wordOf } from '/kit/report-words.js';

const at = (id) => document.getElementById(id);
const service = `${document.body.dataset.forms}/api/kits/report`;
/** Refusals that have words of their own: a clock that is ahead of the service's asks for a year too soon. */
const WHY = { report_not_due: 'The report of this year comes on September 1 after its end.' };
/** Counts the wishes: what comes of an earlier one is not shown any more. */
let turn = 0;

/** A fiscal year is named by the year in which it ends. It has a report from September 1 on: before, it would tell of one kit from day to day. */
const now = new Date(new Date().toLocaleString('en-US', { timeZone: 'America/New_York' }));
const due = now.getFullYear() - (now.getMonth() >= 8 ? 0 : 1);
const years = Array.from({ length: 6 }, (_, back) => due - back);
const wished = Number(new URLSearchParams(location.search).get('year'));
at('year').replaceChildren(
  ...years.map((year) => Object.assign(element('option', `${year - 1} to ${year}`), { value: String(year) })),
);
at('year').value = String(years.includes(wished) ? wished : due);
at('year').addEventListener('change', () => void show());
at('choose').addEventListener('submit', (event) => event.preventDefault());
void show();

async function show() {
  const mine = (turn += 1);
  const year = at('year').value;
  at('csv').href = `${service}/${year}/csv`;
  at('say').textContent = 'Loading…';
  const { report, code } = await read(year);
  if (mine !== turn) return;
  at('report').hidden = report === undefined;
  at('say').textContent = report ? '' : (WHY[code] ?? 'The report cannot be reached now. Try again in a minute.');
  if (!report) return;
  at('sum').textContent = sumOf(report);
  at('made').textContent = `Made on ${dayOf(report.madeAt)}. What it says of kits stays the same after that day.`;
  at('tables').replaceChildren(...(report.total === 0 ? [] : tablesOf(report)));
}

async function read(year) {
  try {
    const answer = await fetch(`${service}/${year}`, { credentials: 'omit' });
    const told = await answer.json();
    return answer.ok ? { report: told } : { code: told.code };
  } catch {
    return {};
  }
}

/** The headline numbers as sentences: for whoever reads no table. */
function sumOf({ total, legs, year }) {
  if (total === 0) return `No kit was collected in the year to June 30, ${year}.`;
  const kits = total === null ? 'Five kits or fewer were' : `${total} kits were`;
  const lab = legs['lab-tested'];
  const tested = lab.median === null ? '' : ` Half of those tested were done within ${days(lab.median)} at the lab.`;
  return `${kits} collected in the year to June 30, ${year}.${tested}`;
}

function tablesOf(report) {
  const counts = MEASURES.map(({ name, title, head }) => {
    const { total, counts } = report[name];
    const rows = Object.entries(counts).map(([code, count]) => [wordOf(name, code), count]);
    return tableOf(title, [head, 'Kits'], total === null ? [['All', null]] : rows);
  });
  const legs = Object.entries(report.legs).map(([code, { count, median, p90 }]) => [LEGS[code], count, median, p90]);
  const late = report.failedToReport.map((agency) => [agency]);
  return [
    tableOf('Days of each step', ['Step', 'Kits', 'Middle (median) days', '9 of 10 (90th percentile) days'], legs),
    ...counts,
    tableOf('Destroyed', ['Kits', 'Count'], [['All', report.destroyed]]),
    tableOf('Agencies that have sent no report of their own', ['Agency'], late),
  ];
}

/** A table in a region of its own, which can be scrolled with the keyboard where it is too wide. */
function tableOf(title, heads, rows) {
  const region = Object.assign(element('div', '', 'report-table'), { tabIndex: 0 });
  region.setAttribute('role', 'region');
  const caption = element('caption', title);
  caption.id = `table-${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;
  region.setAttribute('aria-labelledby', caption.id);
  const head = document.createElement('tr');
  head.append(
    ...heads.map((words, index) =>
      Object.assign(element('th', words, index === 0 ? '' : 'is-number'), { scope: 'col' }),
    ),
  );
  const table = document.createElement('table');
  const [top, body] = [document.createElement('thead'), document.createElement('tbody')];
  top.append(head);
  body.append(...(rows.length > 0 ? rows : [['None', ...heads.slice(1).map(() => 0)]]).map(rowOf));
  table.append(caption, top, body);
  region.append(table);
  return region;
}

function rowOf([name, ...cells]) {
  const row = document.createElement('tr');
  const head = Object.assign(element('th', name), { scope: 'row' });
  row.append(
    head,
    ...cells.map((cell) =>
      cell === null
        ? element('td', cells[0] === 0 ? 'No days yet' : 'Not shown', 'is-number is-hidden')
        : element('td', String(cell), 'is-number'),
    ),
  );
  return row;
}

/** A day as it is in Massachusetts. */
function dayOf(moment) {
  return new Date(moment).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'America/New_York' });
}

function days(count) {
  return count === 1 ? '1 day' : `${count} days`;
}

function element(name, text, kind = '') {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = kind;
  return made;
}
