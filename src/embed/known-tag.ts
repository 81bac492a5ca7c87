/**
 * Whether a tag is defined on this page already. A tag can be defined once only; when the one that is there is of another version, the
 * page's author is told which of the two is used.
 */
export function isKnownTag(tag: string, version: string): boolean {
  const known = customElements.get(tag);
  if (!known) return false;
  const there = 'version' in known ? String(known.version) : 'of another maker';
  if (there !== version)
    console.warn(`<${tag}> ${there} is on this page already; version ${version} is not used. Load one version only.`);
  return true;
}
