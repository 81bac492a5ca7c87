/** RFC 9562 text, any version. */
export function uuid(text: string): boolean {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
}

/** RFC 6901. */
export function jsonPointer(text: string): boolean {
  return /^(?:\/(?:[^~/]|~[01])*)*$/u.test(text);
}

/** A JSON Pointer that first goes up: `2/name`, `0#`. */
export function relativeJsonPointer(text: string): boolean {
  const parts = /^(?:0|[1-9]\d*)(#|[\s\S]*)$/.exec(text);
  return parts !== null && (parts[1] === '#' || jsonPointer(parts[1] ?? ''));
}

/** A regular expression of ECMA-262, in the strict reading that patterns have. */
export function regex(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}
