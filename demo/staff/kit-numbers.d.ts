/** The place with its number; the place alone where the list has no such kit. */
export function partNamed(list: string, part: number): string;

/** The number at a place of a list, counted from 1. */
export function numberAt(list: string, part: number): string | undefined;
