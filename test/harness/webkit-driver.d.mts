/** Size of the X server's screen; the pointer stands in its middle, and the window under it has the focus. */
export const SCREEN: { readonly width: number; readonly height: number };
/** Starts WebKitWebDriver with an X server of its own: its port and the way to stop both. */
export function startWebKitDriver(): Promise<{ readonly port: number; stop(): Promise<void> }>;
