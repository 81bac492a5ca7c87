/** `homeZIPCode`, `home_zip-code` → ["home", "zip", "code"]: a property's name as words. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The names on a pointer's way, each as words; rows and fixed numbers are no names. */
export function namesOf(pointer: string): readonly (readonly string[])[] {
  return pointer
    .replace(/^(asked|known|item):/, '')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '*' && !/^\d+$/.test(segment))
    .map(wordsOf);
}
