import { findNodeAtLocation, parseTree } from 'jsonc-parser';

/** Where a JSON Pointer stands in a text, as the range that an editor selects; the whole text's begin when it is not there. */
export function placeOf(text: string, pointer: string): readonly [number, number] {
  const tree = parseTree(text);
  if (!tree) return [0, 0];
  const segments = pointer
    .split('/')
    .slice(1)
    .map((segment) => decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~'));
  // What a pointer names may be missing itself: then the nearest thing around it is where to look.
  for (let depth = segments.length; depth >= 0; depth -= 1) {
    const path = segments.slice(0, depth).map((segment) => (/^\d+$/.test(segment) ? Number(segment) : segment));
    const node = findNodeAtLocation(tree, path) ?? findNodeAtLocation(tree, segments.slice(0, depth));
    if (!node) continue;
    const named = node.parent?.type === 'property' ? node.parent : node;
    return [named.offset, named.offset + Math.min(named.length, 400)];
  }
  return [0, 0];
}

/** The line of a place, counted from 1. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
