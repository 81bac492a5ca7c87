// Which modules come in one file. Few round trips: what is fetched at the same moment comes together; and nothing that a page does not
// need before its first question comes before it.

/** Elements, and the pages and helpers of forms that come behind the first page, together by what brings them. */
const LATER = [
  [/node_modules\/(tus-js-client|url-parse|js-base64|requires-port|querystringify)\/|commonjsHelpers/, 'tus'],
  [/src\/fields\/.*-field\.ts$/, 'fields'],
  [/src\/form\/(pages\/(list|check|done|upload)-page|uploads\/)/, 'pages'],
  [
    /src\/form\/(transport\/(keeping|claim-keeper|autosave|idle-watch|tab-courtesy|submission-sender)|desk\/busy-work)\.ts$/,
    'keeping',
  ],
];

/**
 * A `manualChunks` for the pages of one kind, forms or trackers: what the `leading` ones begin with is the chunk `first`, in one piece, because
 * many small ones pack worse. The others take it whole, and bring what only they begin with. Both are paths of frame scripts, from the root.
 */
export function chunksOf(leading, others, first) {
  let leads, follows;
  return (id, { getModuleInfo, getModuleIds }) => {
    leads ??= firstsOf(leading, [...getModuleIds()], getModuleInfo);
    follows ??= firstsOf(others, [...getModuleIds()], getModuleInfo);
    // Of one form or tracker alone: its first pages.
    if (OWN.test(id) && (leads.has(id) || follows.has(id))) return undefined;
    if (leads.has(id)) return first;
    if (follows.has(id)) return undefined;
    return LATER.find(([path]) => path.test(id))?.[1];
  };
}

const OWN = /src\/(generated\/([^/]+\/start|embed\/)|products\/)/;

/** All that these scripts import statically. */
function firstsOf(paths, ids, getModuleInfo) {
  const seen = new Set();
  const walk = (id) => {
    if (seen.has(id)) return;
    seen.add(id);
    getModuleInfo(id)?.importedIds.forEach(walk);
  };
  ids.filter((id) => paths.some((path) => id.endsWith(`/${path}`))).forEach(walk);
  return seen;
}
