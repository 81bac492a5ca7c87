/** A letter page between margins of half an inch. */
export const PAPER = 720;
/** Smaller is hard to read on paper: 9 points. */
export const SMALLEST = 12;

/** What can be seen of a tag's content, for paper. Stands alone: it runs in the page. */
export function onPaper(tag: string, paper: number, smallest: number) {
  const all = [...(document.querySelector(tag)?.shadowRoot?.querySelectorAll('.ma-body *') ?? [])];
  const seen = all.filter((one) => one.checkVisibility() && !one.closest('.ma-sr'));
  const ownWords = (one: Element): string =>
    [...one.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent?.trim() ?? '')
      .join(' ')
      .trim();
  const texts = seen.filter((one) => ownWords(one) !== '');
  /** Against the paper: a printer leaves backgrounds out. */
  const contrast = (one: Element): number => {
    const [red = 0, green = 0, blue = 0] = (getComputedStyle(one).color.match(/[\d.]+/g) ?? [])
      .map((part) => Number(part) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
  };
  const say = (one: Element): string => `${one.localName}.${one.className}: ${one.textContent?.trim()}`;
  return {
    // What keeps a telephone number on one line is not seen.
    words: texts.map(ownWords).join(' | ').replaceAll('\u2060', ''),
    controls: seen.filter((one) => one.matches('button, input, select, textarea, .act a, label.ma-btn')).map(say),
    cut: seen.filter((one) => one.getBoundingClientRect().right > paper + 1).map(say),
    small: texts.filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < smallest).map(say),
    faint: texts.filter((one) => contrast(one) < 4.5).map(say),
    // Marks are drawn in one colour, and that of the paper is none.
    pale: seen.filter((one) => one.matches('.ma-body svg') && contrast(one) < 3).map(say),
    bare: seen
      .filter((one) => one.matches('section'))
      .filter((one) =>
        texts.filter((each) => one.contains(each)).every((each) => each.matches('h1, h2, h3, h4, h5, h6')),
      )
      .map(say),
    folded: all.filter((one) => one.matches('details:not([open]) > :not(summary)') && !one.checkVisibility()).map(say),
  };
}
