// Which kit is meant by a place in a list of numbers and ranges. The service reads the list the same way (service/src/kits/number-list.ts), and has
// found it readable before anything here is asked.

/** The place with its number, such as “3 (100102)”; the place alone where the list has no such kit. */
export function partNamed(list, part) {
  const number = numberAt(list, part);
  return number === undefined ? String(part) : `${part} (${number})`;
}

/** The number at a place of a list, counted from 1; ranges are counted out, and each number counts once. Rather none than a wrong one. */
export function numberAt(list, part) {
  const numbers = new Set();
  for (const entry of list.split(/[,;\n]/)) {
    const ends = entry
      .trim()
      .split(/\p{Pd}|\sto\s/u)
      .map((end) => folded(end));
    if (ends.length === 2) for (const number of between(ends)) numbers.add(number);
    else if (folded(entry)) numbers.add(folded(entry));
  }
  return [...numbers].every((number) => /^[0-9]{6,12}$/.test(number)) ? [...numbers][part - 1] : undefined;
}

function between([first, last]) {
  const count = Math.min(Number(last) - Number(first) + 1, 1_000);
  if (!(count > 0)) return [first, last];
  return Array.from({ length: count }, (_one, index) => String(Number(first) + index).padStart(first.length, '0'));
}

/** As it is printed: O, I and L are the digits that they look like. */
function folded(typed) {
  return typed
    .normalize('NFKC')
    .replaceAll(/[\s\p{Pd}\p{Cf}\p{Cc}._]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}
