// Public tags are defined by a call (`defineFramedForm({ tag: … })`), not by a class with a doc block, so the analyzer does not see them.
// Their description stands in the doc block above that call, in the words the analyzer knows for classes.

const ENTRY = /^src\/generated\/embed\/tags\/(ma-[\w-]+)\.ts$/;

/** Plugin of the analyzer: one declaration for each file in src/generated/embed/tags. */
export function publicTags() {
  return {
    name: 'public-tags',
    analyzePhase({ ts, node, moduleDoc }) {
      const tagName = ENTRY.exec(moduleDoc.path)?.[1];
      if (tagName === undefined || !ts.isExpressionStatement(node)) return;
      const block = node.jsDoc?.at(-1);
      if (!block) throw new Error(`${moduleDoc.path}: the call that defines the tag has no doc block`);
      const lines = (block.tags ?? []).map((tag) => ({
        name: tag.tagName.text,
        text: (ts.getTextOfJSDocComment(tag.comment) ?? '').replace(/\s+/g, ' ').trim(),
      }));
      const name = tagName.replace(/(^|-)(\w)/g, (_match, _dash, letter) => letter.toUpperCase());
      moduleDoc.path = `dist/embed/${tagName}.js`;
      moduleDoc.declarations = [
        {
          kind: 'class',
          name,
          tagName,
          customElement: true,
          description: (ts.getTextOfJSDocComment(block.comment) ?? '').replace(/\s+/g, ' ').trim(),
          summary: lines.find((line) => line.name === 'summary')?.text,
          attributes: named(lines, 'attr'),
          events: named(lines, 'event').map((event) => ({ ...event, type: { text: 'CustomEvent' } })),
          slots: named(lines, 'slot').map((slot) => ({ ...slot, name: slot.name === '-' ? '' : slot.name })),
        },
      ];
      moduleDoc.exports = [
        { kind: 'custom-element-definition', name: tagName, declaration: { name, module: moduleDoc.path } },
      ];
    },
  };
}

/** `@attr lang - Language of the form` → name and description. */
function named(lines, kind) {
  return lines
    .filter((line) => line.name === kind)
    .map(({ text }) => {
      const [, name, description] = /^(\S+)\s+(?:-\s+)?(.*)$/.exec(text) ?? [undefined, text, ''];
      return { name, description };
    });
}
