/** Starts WebKitWebDriver under the X server of this process: its port and the way to stop it. */
export function startWebKitDriver(): Promise<{ readonly port: number; stop(): Promise<void> }>;
