import { type TemplateResult, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FactView, ItemView, SectionView, TextRef } from '../../model/index.js';
import { text } from '../../text/index.js';
import { heading } from '../../ui/heading.js';
import { valuesSaid } from '../say.js';
import { whatYouCanDo } from './acts.js';
import type { StatusPainter } from './painter.js';
import { tag } from './tag.js';

/** Several things of one kind, as the tracker wishes: a table, cards, or rows. */
export function items(painter: StatusPainter, section: SectionView): unknown {
  const { items: shown = [], groups, as, columns = [], title } = section;
  if (as === 'table') return table(shown, columns, title);
  const level = painter.headingLevel + 2;
  if (!groups) return oneByOne(painter, shown, as, level);
  return groups.map(
    (group) =>
      html`<div class="ma-group">
        ${heading(level, text(group.title), { classes: 'ma-h3' })} ${oneByOne(painter, group.items, as, level + 1)}
      </div>`,
  );
}

function oneByOne(
  painter: StatusPainter,
  shown: readonly ItemView[],
  as: SectionView['as'],
  headingLevel: number,
): unknown {
  return repeat(
    shown,
    (one) => one.id,
    (one) => (as === 'cards' ? card(painter, one, headingLevel) : row(painter, one, headingLevel)),
  );
}

/** A fact's words, or its tag. */
export function factSaid({ value, tag: shown }: FactView): unknown {
  return shown ? tag(shown) : valuesSaid(value);
}

/** Labelled facts, one beside the other. */
export function facts(shown: readonly FactView[]): unknown {
  if (shown.length === 0) return nothing;
  return html`<dl class="ma-facts">
    ${shown.map(
      (fact) =>
        html`<div>
          <dt>${text(fact.label)}</dt>
          ${
            fact.isRef
              ? html`<dd class="ma-ref" translate="no"><bdi>${valuesSaid(fact.value)}</bdi></dd>`
              : html`<dd>${factSaid(fact)}</dd>`
          }
        </div>`,
    )}
  </dl>`;
}

function card(painter: StatusPainter, item: ItemView, headingLevel: number): TemplateResult {
  return html`<div class="ma-card" data-state=${item.state}>
    <div class="ma-card-head">${heading(headingLevel, text(item.title), { classes: 'ma-h3' })}${tag(item.tag)}</div>
    <div class="ma-card-body ma-item">${words(painter, item)}</div>
  </div>`;
}

function row(painter: StatusPainter, item: ItemView, headingLevel: number): TemplateResult {
  return html`<div class="ma-item" data-state=${item.state}>
    <div class="ma-item-head">${heading(headingLevel, text(item.title), { classes: 'ma-h3' })}${tag(item.tag)}</div>
    ${words(painter, item)}
  </div>`;
}

function words(painter: StatusPainter, { say: said, late, next, can, facts: shown }: ItemView): TemplateResult {
  return html`<p>${text(said)}</p>
    ${late ? html`<p class="ma-late"><span>${text(late)}</span></p>` : nothing}
    ${next ? html`<p>${text(next)}</p>` : nothing} ${facts(shown.filter((fact) => !fact.tag))}
    ${whatYouCanDo(painter, can)}`;
}

/** Roles are written out: on a narrow screen rows become lists, and a browser then forgets that it is a table. The first column names the row. */
function table(
  shown: readonly ItemView[],
  [first, ...columns]: readonly TextRef[],
  title: TextRef | undefined,
): TemplateResult | typeof nothing {
  if (first === undefined) return nothing;
  const cell = (item: ItemView, column: TextRef): unknown => {
    const fact = item.facts.find((one) => text(one.label) === text(column));
    return fact ? factSaid(fact) : '–';
  };
  return html`<table class="ma-table" role="table" aria-label=${title ? text(title) : nothing}>
    <thead role="rowgroup">
      <tr role="row">
        ${[first, ...columns].map((column) => html`<th scope="col" role="columnheader">${text(column)}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        shown,
        (item) => item.id,
        (item) =>
          html`<tr role="row" data-state=${item.state}>
            <th scope="row" role="rowheader">${cell(item, first)}</th>
            ${columns.map(
              (column) => html`<td role="cell" data-label=${text(column)}><span>${cell(item, column)}</span></td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
