import { type TemplateResult, html, nothing } from 'lit';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/more-icons.js';
import { say } from '../say.js';
import type { TrackerTextKey } from '../tracker-texts.js';
import { doorBox, doorSummary } from './door-parts.js';

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
    ${doorSummary(
      headingLevel,
      door.issues.map(({ key, box: name }) => ({ words: say(key), ...(name && { control: idOf(name) }) })),
    )}
    ${heading(headingLevel, say('ui.status.door-title'), { classes: 'ma-h1', takesFocus: true })}
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

/** A plain text box: the code is written on paper, so hiding it would only make it harder to type; pasting works. */
function box(
  { issues }: StatusDoor,
  name: NonNullable<DoorIssue['box']>,
  control: string,
  label: string,
  hint: string,
): TemplateResult {
  const issue = issues.find((one) => one.box === name);
  const id = idOf(name);
  return doorBox(
    { id, label, hint, error: issue && say(issue.key) },
    (describedBy) =>
      html`<input
        class="ma-input ma-w20"
        id=${id}
        name=${control}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        dir="ltr"
        translate="no"
        aria-describedby=${describedBy}
        aria-invalid=${issue ? 'true' : nothing}
      />`,
  );
}

function idOf(name: NonNullable<DoorIssue['box']>): string {
  return `ma-status-${name}`;
}
