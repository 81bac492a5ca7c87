/** Starts WebKitWebDriver under an X server of its own: its port and the way to stop both. */
export function startWebKitDriver(): Promise<{ readonly port: number; stop(): void }>;
