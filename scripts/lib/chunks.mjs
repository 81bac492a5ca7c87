// Which modules come in one file. Few round trips: what is fetched at the same moment comes together; and nothing that a page does not
// need before its first question comes before it.

/** Elements, and the pages and helpers of forms that come behind the first page, together by what brings them. */
const LATER = [
  [/node_modules\/(tus-js-client|url-parse|js-base64|requires-port|querystringify)\/|commonjsHelpers/, 'tus'],
  [/src\/fields\/.*-field\.ts$/, 'fields'],
  [/src\/form\/(pages\/(list|check|done|upload)-page|uploads\/)/, 'pages'],
  [/src\/form\/(transport\/(keeping|claim-keeper|autosave|tab-courtesy|submission-sender)|busy-work)\.ts$/, 'keeping'],
];

/**
 * A `manualChunks` for the pages in frames. What every form begins with is the chunk `form`, what every tracker begins with `tracker`,
 * and what both do `base`. `entries` are the frame scripts of each, as paths.
 */
export function chunksOf({ form, tracker }) {
  let firsts;
  return (id, { getModuleInfo, getModuleIds }) => {
    firsts ??= findFirsts({ form, tracker }, [...getModuleIds()], getModuleInfo);
    const isFirst = firsts.form.has(id) || firsts.tracker.has(id);
    // Of one form alone: its first pages.
    if (isFirst && OWN.test(id)) return undefined;
    if (firsts.form.has(id)) return firsts.tracker.has(id) ? 'base' : 'form';
    if (firsts.tracker.has(id)) return 'tracker';
    return LATER.find(([path]) => path.test(id))?.[1];
  };
}

const OWN = /src\/generated\/([^/]+\/start|embed\/)/;

/** For each kind of page: all that one of its scripts imports statically. */
function findFirsts(entries, ids, getModuleInfo) {
  return Object.fromEntries(
    Object.entries(entries).map(([kind, paths]) => {
      const seen = new Set();
      const walk = (id) => {
        if (seen.has(id)) return;
        seen.add(id);
        getModuleInfo(id)?.importedIds.forEach(walk);
      };
      ids.filter((id) => paths.some((path) => id.endsWith(path))).forEach(walk);
      return [kind, seen];
    }),
  );
}
