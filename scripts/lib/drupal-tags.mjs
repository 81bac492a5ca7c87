/** One line a tag for an allow-list of Drupal: `lang`, and every setting in the spelling that no filter takes away. */
export function allowedTags(tags) {
  return [...tags]
    .sort()
    .map((tag) => `<${tag} lang data-*>`)
    .join('\n');
}
