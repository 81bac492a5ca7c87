import { findInPage, textInPage, type Target } from './in-page.js';

export type { Target } from './in-page.js';

/** Names of the three engines that we test in. */
export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** What not every engine's driver can do; a journey asks before it relies on one. */
export type Capability = 'offline' | 'accessibility-tree' | 'requests';

/** A document as a browser driver reaches it. `Handle` is the driver's own name for an element. */
export interface FrameDriver<Handle> {
  /** Runs a function inside the document. It must stand alone and take and give JSON. */
  run<Result>(work: string, args: readonly unknown[]): Promise<Result>;
  /** Runs a function that returns an element (or null). */
  find(work: string, args: readonly unknown[]): Promise<Handle | undefined>;
  click(element: Handle): Promise<void>;
  /** Types with real keys into an element (it takes focus). */
  type(element: Handle, text: string): Promise<void>;
  attach(element: Handle, paths: readonly string[]): Promise<void>;
}

/** How long we wait for something to appear. */
const PATIENCE = 15_000;

/** A document with what people do in it: the page itself, or a frame in it. */
export class Scope<Handle = unknown> {
  constructor(protected readonly document: FrameDriver<Handle>) {}

  /** Runs a function in the document; it must stand alone. */
  evaluate<Args extends readonly unknown[], Result>(
    work: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    return this.document.run<Awaited<Result>>(work.toString(), args);
  }

  /** Runs the text of a script (axe). */
  script(source: string): Promise<void> {
    return this.document.run<void>(`() => { ${source} }`, []);
  }

  /** Whether it is there now. */
  async has(target: Target): Promise<boolean> {
    return (await this.look(target)) !== undefined;
  }

  /** Waits until it is there. */
  async waitFor(target: Target, patience = PATIENCE): Promise<void> {
    await this.find(target, patience);
  }

  /** Waits until it is gone. */
  async waitGone(target: Target, patience = PATIENCE): Promise<void> {
    await until(async () => !(await this.has(target)), `${say(target)} is still there`, patience);
  }

  /** Waits until a function in the document says true. */
  async waitUntil<Args extends readonly unknown[]>(work: (...args: Args) => boolean, ...args: Args): Promise<void> {
    await until(() => this.evaluate(work, ...args), `never true: ${work.toString().slice(0, 120)}`, PATIENCE);
  }

  async click(target: Target): Promise<void> {
    await this.act(target, (element) => this.document.click(element));
  }

  /** Clicks without a pointer: for where something that moves may lie over the control for a moment. */
  async clickUnder(target: Target): Promise<void> {
    const source = `(target) => { const find = ${findInPage.toString()}; find(target).click(); }`;
    await this.act(target, () => this.document.run<void>(source, [target]));
  }

  /** Types after what is there. */
  async type(target: Target, text: string): Promise<void> {
    await this.act(target, (element) => this.document.type(element, text));
  }

  /** Takes the place of what is there, with real keys. */
  async fill(target: Target, text: string): Promise<void> {
    await this.act(target, async (element) => {
      const source = `(target) => { const find = ${findInPage.toString()}; const control = find(target); control.focus(); if (control.select) control.select(); return control.value ?? ''; }`;
      const before = await this.document.run<string>(source, [target]);
      // What is selected goes with the first key; an empty wish needs a key of its own.
      if (text !== '' || before !== '') await this.document.type(element, text === '' ? '\b' : text);
    });
  }

  /** Chooses an option by its words: of a select, or in a box that finds one of many. */
  async choose(target: Target, option: string): Promise<void> {
    await this.act(target, async () => {
      const source = `(target, words) => {
        const find = ${findInPage.toString()};
        const control = find(target);
        const option = control.options ? [...control.options].find((one) => one.text.trim() === words) : { value: words };
        if (!option) return false;
        control.focus();
        control.value = option.value;
        control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        control.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
        return true;
      }`;
      if (!(await this.document.run<boolean>(source, [target, option])))
        throw new Error(`${say(target)} has no option "${option}"`);
    });
  }

  /** Gives files to a file input. */
  async attach(target: Target, ...paths: string[]): Promise<void> {
    await this.act(target, (element) => this.document.attach(element, paths));
  }

  /** The words of an element, white space as one. */
  async text(target: Target): Promise<string> {
    await this.find(target, PATIENCE);
    return this.document.run<string>(
      `(target) => { const find = ${findInPage.toString()}; return (find(target)?.innerText ?? '').replace(/\\u2060/g, '').replace(/\\s+/g, ' ').trim(); }`,
      [target],
    );
  }

  /** What stands in a control; `true` or `false` of a box or radio. */
  async value(target: Target): Promise<string | boolean> {
    const source = `(target) => { const find = ${findInPage.toString()}; const control = find(target); return control ? (/^(checkbox|radio)$/.test(control.type) ? control.checked : control.value) : null; }`;
    let value: string | boolean | null = null;
    // Looked for and read in one go: a render between the two would take the control away.
    await until(
      async () => (value = await this.document.run<string | boolean | null>(source, [target])) !== null,
      `not there: ${say(target)}`,
      PATIENCE,
    );
    return value ?? '';
  }

  /** All words on screen; what keeps a telephone number on one line is not seen. */
  async words(): Promise<string> {
    return (await this.evaluate(textInPage)).replaceAll('\u2060', '').replaceAll('\u00a0', ' ');
  }

  /** Where focus is, through shadow roots: tag, id and name. */
  focused(): Promise<string> {
    return this.evaluate(() => {
      let here = document.activeElement;
      while (here?.shadowRoot?.activeElement) here = here.shadowRoot.activeElement;
      return here ? `${here.localName}${here.id ? `#${here.id}` : ''}` : '';
    });
  }

  private async look(target: Target): Promise<Handle | undefined> {
    return this.document.find(findInPage.toString(), [target]);
  }

  private async find(target: Target, patience: number): Promise<Handle> {
    let found: Handle | undefined;
    await until(async () => (found = await this.look(target)) !== undefined, `not there: ${say(target)}`, patience);
    return found as Handle;
  }

  /** A render between finding and acting makes a handle stale, as a person's finger would simply land on the new one: try again. */
  private async act(target: Target, work: (element: Handle) => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const element = await this.find(target, PATIENCE);
      try {
        return await work(element);
      } catch (error) {
        if (attempt === 3)
          throw new Error(`${say(target)}: ${error instanceof Error ? error.message : String(error)}`, {
            cause: error,
          });
        await pause(150);
      }
    }
  }
}

/** One tab of a browser with storage of its own. */
export abstract class Page<Handle = unknown> extends Scope<Handle> {
  abstract goto(url: string): Promise<void>;
  abstract reload(): Promise<void>;
  abstract back(): Promise<void>;
  abstract forward(): Promise<void>;
  abstract url(): Promise<string>;
  /** Presses a key (`Tab`, `Enter`, `Shift+Tab`, ` `) where focus is, in whichever frame. */
  abstract press(key: string): Promise<void>;
  /** Types words where focus is, in whichever frame. */
  abstract write(words: string): Promise<void>;
  abstract screenshot(path: string): Promise<void>;
  abstract resize(width: number, height: number): Promise<void>;
  /** The document of the frame whose address holds `part`; waits for it. */
  abstract frame(part: string): Promise<Scope<Handle>>;
  /** Cuts the network, or gives it back. Needs the capability `offline`. */
  abstract offline(cut: boolean): Promise<void>;
  /** Console errors and uncaught exceptions so far, where the driver tells them. */
  abstract complaints(): readonly string[];
  abstract close(): Promise<void>;
}

/** A running browser. Each page it opens is a person of its own: no storage in common. */
export interface Browser {
  readonly name: EngineName;
  can(what: Capability): boolean;
  open(size?: { readonly width: number; readonly height: number }): Promise<Page>;
  close(): Promise<void>;
}

/** Waits until something holds; errors meanwhile (a document that is just being replaced) count as "not yet". */
export async function until(holds: () => Promise<boolean>, otherwise: string, patience = PATIENCE): Promise<void> {
  const end = Date.now() + patience;
  let last: unknown;
  for (;;) {
    try {
      if (await holds()) return;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(otherwise, { cause: last });
    await pause(60);
  }
}

/** Waits a little. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function say(target: Target): string {
  return typeof target === 'string' ? target : JSON.stringify(target);
}
