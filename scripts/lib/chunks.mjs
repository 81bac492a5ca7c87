// Which modules come in one file. Few round trips: what is fetched at the same moment comes together; and nothing that a page does not
// need before its first question comes before it.

import { basename } from 'node:path';

/** Elements, and the pages and helpers of forms that come behind the first page, together by what brings them. */
const LATER = [
  [/node_modules\/(tus-js-client|url-parse|js-base64|requires-port|querystringify)\/|commonjsHelpers/, 'tus'],
  [/src\/fields\/.*-field\.ts$/, 'fields'],
  [/src\/form\/(pages\/(list|check|done|upload)-page|uploads\/)/, 'pages'],
  [/src\/form\/(transport\/(keeping|claim-keeper|autosave|tab-courtesy|submission-sender)|busy-work)\.ts$/, 'keeping'],
];

/**
 * A `manualChunks` for the pages of one kind, forms or trackers: what at least half of them begin with is the chunk `first`. What fewer begin
 * with stays out of it, or each would load what another needs, and comes in one chunk for those who do: many small ones pack worse than one.
 * `entries` are the paths of its frame scripts, from the root.
 */
export function chunksOf(entries, first) {
  let firsts;
  return (id, { getModuleInfo, getModuleIds }) => {
    firsts ??= findFirsts(entries, [...getModuleIds()], getModuleInfo);
    const begins = entries.filter((_path, index) => firsts[index].has(id));
    // Of one form alone: its first pages.
    if (begins.length > 0 && OWN.test(id)) return undefined;
    if (begins.length * 2 >= entries.length) return first;
    if (begins.length > 0) return [first, ...begins.map((path) => basename(path, '.ts'))].join('-');
    return LATER.find(([path]) => path.test(id))?.[1];
  };
}

const OWN = /src\/generated\/([^/]+\/start|embed\/)/;

/** For each script: all that it imports statically. */
function findFirsts(entries, ids, getModuleInfo) {
  return entries.map((path) => {
    const seen = new Set();
    const walk = (id) => {
      if (seen.has(id)) return;
      seen.add(id);
      getModuleInfo(id)?.importedIds.forEach(walk);
    };
    ids.filter((id) => id.endsWith(`/${path}`)).forEach(walk);
    return seen;
  });
}
