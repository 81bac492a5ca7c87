/**
 * What an operator's page must be free of before a sensitive form is shown inline. Hygiene, not proof: a script can hide; only the frame is a wall.
 */

/** Session-replay, tag-manager and form-tracking tools by the global that they set. Each can read what is typed into a page. */
const WATCHERS: Readonly<Record<string, string>> = {
  FS: 'FullStory',
  _fs_namespace: 'FullStory',
  hj: 'Hotjar',
  _hjSettings: 'Hotjar',
  clarity: 'Microsoft Clarity',
  LogRocket: 'LogRocket',
  _LRLogger: 'LogRocket',
  mouseflow: 'Mouseflow',
  _mfq: 'Mouseflow',
  smartlook: 'Smartlook',
  __insp: 'Inspectlet',
  __lo_site_id: 'Lucky Orange',
  QuantumMetricAPI: 'Quantum Metric',
  _uxa: 'Contentsquare',
  TLT: 'Acoustic Tealeaf',
  decibelInsight: 'Medallia Decibel',
  heap: 'Heap',
  posthog: 'PostHog',
  rrweb: 'rrweb',
  DD_RUM: 'Datadog',
  NREUM: 'New Relic',
  newrelic: 'New Relic',
  google_tag_manager: 'Google Tag Manager',
  dataLayer: 'a tag manager (dataLayer)',
  _satellite: 'Adobe Launch',
  pendo: 'Pendo',
  amplitude: 'Amplitude',
  mixpanel: 'Mixpanel',
};

/** What was found, in the words of the message to the page's author. Empty: nothing. */
export interface HygieneReport {
  readonly foreignOrigins: readonly string[];
  readonly watchers: readonly string[];
}

/** Looks at the names of globals and the addresses of scripts. `trusted` are the page's own origin and the one that this tag came from. */
export function inspect(
  globals: object,
  scriptUrls: readonly string[],
  baseUrl: string,
  trusted: readonly string[],
): HygieneReport {
  const watchers = new Set<string>();
  for (const [name, tool] of Object.entries(WATCHERS)) if (name in globals) watchers.add(tool);
  const foreign = new Set<string>();
  for (const address of scriptUrls) {
    if (!URL.canParse(address, baseUrl)) continue;
    const { origin, protocol } = new URL(address, baseUrl);
    // blob: and data: scripts carry no origin to trust.
    if (protocol === 'data:' || origin === 'null') foreign.add(protocol);
    else if (!trusted.includes(origin)) foreign.add(origin);
  }
  return { foreignOrigins: [...foreign], watchers: [...watchers] };
}

/** Inspects the page that stands open: scripts in the document now, and scripts that were loaded and taken out again. */
export function inspectPage(trusted: readonly string[]): HygieneReport {
  const inDocument = Array.from(document.scripts, (script) => script.src).filter((src) => src !== '');
  const loaded = performance
    .getEntriesByType('resource')
    .filter((entry) => (entry as PerformanceResourceTiming).initiatorType === 'script')
    .map((entry) => entry.name);
  return inspect(window, [...inDocument, ...loaded], document.baseURI, trusted);
}
