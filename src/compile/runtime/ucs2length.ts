/** Length in characters as JSON Schema counts them: a pair of surrogates is one. Called by ajv's code for minLength and maxLength. */
export default function ucs2length(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at++, length++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff && at + 1 < text.length && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) at++;
  }
  return length;
}
