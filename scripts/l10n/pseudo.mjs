// A language that no one speaks, to look at layouts: each sentence is 40 % longer, its letters have marks above and below, and brackets show where it
// begins and ends, so that what is cut off, joined from pieces or not translatable at all is seen at once.

const LETTERS =
  'aàbƀcçdđeéfƒgĝhĥiíjĵkķlļmḿnñoöpṕqɋrŕsštţuüvṽwŵxẋyýzžAÅBƁCÇDĐEÉFƑGĜHĤIÎJĴKĶLĻMḾNÑOÖPṔQɊRŔSŠTŢUÛVṼWŴXẊYÝZŽ';
const MARKED = new Map([...LETTERS.matchAll(/(.)(.)/gu)].map(([, plain, marked]) => [plain, marked]));

/** A sentence in the pseudo-language. Values, web and mail addresses stay as they are. */
export function pseudo(sentence) {
  const marked = sentence
    .split(/(\{[^}]*\}|https?:\/\/\S+|\S+@\S+)/)
    .map((part, index) => (index % 2 === 1 ? part : [...part].map((letter) => MARKED.get(letter) ?? letter).join('')))
    .join('');
  return `[${marked}${padding(sentence.length)}]`;
}

/** Words to make it 40 % longer, in pieces that lines can break between, as longer languages have. */
function padding(length) {
  let left = Math.max(0, Math.ceil(length * 0.4) - 2);
  let words = '';
  while (left > 1) {
    const word = 'one two three four five six seven eight'.split(' ')[left % 8].slice(0, left - 1);
    words += ` ${word}`;
    left -= word.length + 1;
  }
  return words;
}
