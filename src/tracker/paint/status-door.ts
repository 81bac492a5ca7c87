import { type TemplateResult, html, nothing } from 'lit';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/more-icons.js';
import { say } from '../say.js';
import type { TrackerTextKey } from '../tracker-texts.js';

/** A message at the door, and the box that it is about. */
export interface DoorIssue {
  readonly key: TrackerTextKey;
  readonly box?: 'id' | 'code';
}

/** What the door shows. */
export interface StatusDoor {
  readonly headingLevel: number;
  readonly issues: readonly DoorIssue[];
  readonly isBusy: boolean;
  /** Why the reader stands here again. */
  readonly notice?: TrackerTextKey;
  readonly open: (applicationId: string, code: string) => void;
}

/** What is missing before anything is asked of the service. */
export function blankIssues(applicationId: string, code: string): readonly DoorIssue[] {
  return [
    ...(applicationId.trim() === '' ? [{ key: 'ui.status.no-id', box: 'id' } as const] : []),
    ...(code.trim() === '' ? [{ key: 'ui.status.no-code', box: 'code' } as const] : []),
  ];
}

/** ID and code: the way to a status that this tab does not hold. */
export function statusDoor(door: StatusDoor): TemplateResult {
  const { headingLevel, isBusy, notice } = door;
  const submit = (event: Event): void => {
    event.preventDefault();
    const { elements } = event.currentTarget as HTMLFormElement;
    const typed = (name: string): string => (elements.namedItem(name) as HTMLInputElement).value;
    door.open(typed('application-id'), typed('return-code'));
  };
  return html`
    ${summary(door)} ${heading(headingLevel, say('ui.status.door-title'), { classes: 'ma-h1', takesFocus: true })}
    ${
      notice
        ? html`<div class="ma-note">
            ${icon('info')}
            <div><p>${say(notice)}</p></div>
          </div>`
        : nothing
    }
    <p>${say('ui.status.door-lead')}</p>
    <form class="ma-status-door" novalidate @submit=${submit}>
      <div class="ma-questions">
        ${box(door, 'id', 'application-id', say('ui.status.id'), say('ui.status.id-hint'))}
        ${box(door, 'code', 'return-code', say('ui.status.code'), say('ui.status.code-hint'))}
      </div>
      <div class="ma-actions">
        <button class="ma-btn ma-btn-primary" type="submit">
          ${say(isBusy ? 'ui.status.opening' : 'ui.status.go')}
        </button>
      </div>
    </form>
  `;
}

function summary({ issues, headingLevel }: StatusDoor): unknown {
  if (issues.length === 0) return nothing;
  return html`<div class="ma-summary" role="group" aria-labelledby="ma-summary-title" tabindex="-1">
    ${heading(headingLevel, html`${icon('alert')}${say('ui.status.problem')}`, { classes: 'ma-h2', id: 'ma-summary-title' })}
    <ul>
      ${issues.map(({ key, box: name }) =>
        name === undefined
          ? html`<li><p class="ma-summary-line">${say(key)}</p></li>`
          : html`<li><a href="#ma-status-${name}" @click=${goToBox(name)}>${say(key)}</a></li>`,
      )}
    </ul>
  </div>`;
}

/** Plain text boxes: the code is written on paper, so hiding it would only make it harder to type; pasting works. */
function box(
  { issues }: StatusDoor,
  name: NonNullable<DoorIssue['box']>,
  control: string,
  label: string,
  hint: string,
): TemplateResult {
  const issue = issues.find((one) => one.box === name);
  const id = `ma-status-${name}`;
  return html`<div class="ma-field ${issue ? 'has-error' : ''}">
    <label class="ma-label" for=${id}>${label}</label>
    <span class="ma-hint" id="${id}-hint">${hint}</span>
    ${
      issue
        ? html`<div class="ma-errors" id="${id}-error">
            <p class="ma-error">
              ${icon('alert')}<span><span class="ma-sr">${say('ui.status.error')} </span>${say(issue.key)}</span>
            </p>
          </div>`
        : nothing
    }
    <input
      class="ma-input ma-w20"
      id=${id}
      name=${control}
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      dir="ltr"
      translate="no"
      aria-describedby="${id}-hint${issue ? ` ${id}-error` : ''}"
      aria-invalid=${issue ? 'true' : nothing}
    />
  </div>`;
}

function goToBox(name: string): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    root.querySelector(`label[for="ma-status-${name}"]`)?.scrollIntoView({ block: 'start' });
    root.querySelector<HTMLInputElement>(`#ma-status-${name}`)?.focus({ preventScroll: true });
  };
}
