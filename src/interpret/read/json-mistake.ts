/** A token of JSON with the white space before it: a mark, a text, or a word (number, true, false, null). */
const TOKEN =
  /[ \t\n\r]*(?:([{}[\],:])|("[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\x00-\x1f]*)*")|((?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])))/y;

/** What may come next. `first…`: right after an opening bracket, where it may close at once. */
type Awaits = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'next' | 'end';

/**
 * Where a text stops being JSON, counted in letters; undefined when it is JSON. What engines say of it differs, and some say no place at all.
 * Asked only about a text that could not be parsed.
 */
export function jsonMistake(text: string): number | undefined {
  const open: ('{' | '[')[] = [];
  let awaits: Awaits = 'value';
  const afterValue = (): Awaits => (open.length === 0 ? 'end' : 'next');
  TOKEN.lastIndex = 0;
  for (;;) {
    const from = TOKEN.lastIndex;
    const token = TOKEN.exec(text);
    const start = startOf(text, from);
    if (!token) return start === text.length && awaits === 'end' ? undefined : start;
    const [, mark, words, word] = token;
    const inside = open.at(-1);
    if (awaits === 'value' || awaits === 'first-value') {
      if (words !== undefined || word !== undefined) awaits = afterValue();
      else if (mark === '{' || mark === '[') {
        open.push(mark);
        awaits = mark === '{' ? 'first-key' : 'first-value';
      } else if (mark === ']' && awaits === 'first-value') {
        open.pop();
        awaits = afterValue();
      } else return start;
    } else if (awaits === 'key' || awaits === 'first-key') {
      if (words !== undefined) awaits = 'colon';
      else if (mark === '}' && awaits === 'first-key') {
        open.pop();
        awaits = afterValue();
      } else return start;
    } else if (awaits === 'colon') {
      if (mark !== ':') return start;
      awaits = 'value';
    } else if (awaits === 'next' && mark === ',') awaits = inside === '{' ? 'key' : 'value';
    else if (awaits === 'next' && ((mark === '}' && inside === '{') || (mark === ']' && inside === '['))) {
      open.pop();
      awaits = afterValue();
    } else return start;
  }
}

/** Where the next token would begin: white space before it is not the mistake. */
function startOf(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n\r'.includes(text[at] ?? '')) at += 1;
  return at;
}
