import { ChromiumPage } from './chromium.js';
import type { Page } from './page.js';

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly value?: { readonly value: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
}

interface FrameTree {
  readonly frame: { readonly id: string; readonly url: string };
  readonly childFrames?: readonly FrameTree[];
}

/** States that a screen reader says; everything else would make the outline noisy. */
const STATES = [
  'level',
  'checked',
  'expanded',
  'required',
  'invalid',
  'disabled',
  'selected',
  'multiline',
  'live',
  'modal',
];

/**
 * The browser's own accessibility tree of a frame as an indented outline: what a screen reader gets, through shadow roots, also closed
 * ones. Needs the capability `accessibility-tree`.
 */
export async function accessibilityOutline(page: Page, frameUrlPart?: string): Promise<string> {
  if (!(page instanceof ChromiumPage)) throw new Error('only Chromium tells its accessibility tree');
  const { tab } = page;
  const inner =
    frameUrlPart === undefined ? undefined : tab.frames().find((frame) => frame.url().includes(frameUrlPart));
  if (frameUrlPart !== undefined && !inner) throw new Error(`no frame at ${frameUrlPart}`);
  // A frame in a process of its own has a session of its own; one in the page's process is named by its id.
  const session = await tab.context().newCDPSession(tab);
  try {
    await session.send('Accessibility.enable');
    const { frameTree } = (await session.send('Page.getFrameTree')) as { frameTree: FrameTree };
    const frameId = inner && findFrame(frameTree, inner.url());
    if (!inner || frameId) {
      const { nodes } = await session.send('Accessibility.getFullAXTree', frameId ? { frameId } : {});
      return outline(nodes as readonly AxNode[]);
    }
    const own = await tab.context().newCDPSession(inner);
    const { nodes } = await own.send('Accessibility.getFullAXTree');
    await own.detach();
    return outline(nodes as readonly AxNode[]);
  } finally {
    await session.detach();
  }
}

function findFrame(tree: FrameTree, url: string): string | undefined {
  if (tree.frame.url === url) return tree.frame.id;
  for (const child of tree.childFrames ?? []) {
    const found = findFrame(child, url);
    if (found) return found;
  }
  return undefined;
}

function outline(nodes: readonly AxNode[]): string {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const walk = (node: AxNode, depth: number) => {
    const role = node.role?.value ?? '';
    const isShown = !node.ignored && !['none', 'generic', 'InlineTextBox', 'LineBreak'].includes(role);
    // A text whose words are its parent's name would stand there twice.
    if (isShown) lines.push(`${'  '.repeat(depth)}${describe(node, role)}`);
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child && !(child.role?.value === 'StaticText' && isShown && child.name?.value === node.name?.value))
        walk(child, isShown ? depth + 1 : depth);
    }
  };
  const [root] = nodes;
  if (root) walk(root, 0);
  return `${lines.join('\n')}\n`;
}

function describe(node: AxNode, role: string): string {
  const states = (node.properties ?? [])
    .filter(
      ({ name, value }) =>
        STATES.includes(name) &&
        value.value !== undefined &&
        value.value !== false &&
        value.value !== 'false' &&
        value.value !== 'off',
    )
    .map(({ name, value }) =>
      value.value === true || value.value === 'true' ? name : `${name}=${String(value.value)}`,
    );
  const name = node.name?.value ? ` "${heard(node.name.value)}"` : '';
  const description = node.description?.value ? ` (${heard(node.description.value)})` : '';
  return `${role}${name}${description}${states.length > 0 ? ` [${states.join(' ')}]` : ''}`;
}

/** What keeps a telephone number on one line is not heard. */
function heard(words: string): string {
  return words.replaceAll('\u2060', '').replaceAll('\u00a0', ' ');
}
