import type { Resource, Target } from './registry.js';

/** The outermost resource on the way here that answers dynamically to the same name; the plain target when it does not answer so itself. */
export function outermost(target: Target, anchor: string, scope: readonly Resource[]): Target {
  const { resource, schema } = target;
  if (resource.dialect.dynamic === 'recursive') {
    if (!resource.recursive || schema !== resource.root) return target;
    const outer = scope.find((one) => one.recursive);
    return outer ? { schema: outer.root, resource: outer } : target;
  }
  if (resource.dynamicAnchors.get(anchor) !== schema) return target;
  for (const one of scope) {
    const found = one.dynamicAnchors.get(anchor);
    if (found !== undefined) return { schema: found, resource: one };
  }
  return target;
}
