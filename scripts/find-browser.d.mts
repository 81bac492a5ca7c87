/** Arguments that every Chromium of ours is started with. */
export const chromiumArgs: string[];
/** The path of a Chromium; installs Debian's when we are root there; throws one clear line otherwise. */
export function findChromium(): Promise<string>;
/** The path of a stock Firefox. */
export function findFirefox(): string;
/** WebKitGTK's driver and MiniBrowser with an X server. */
export function findWebKit(): { driver: string; xvfb: string; browser: string };
/** Installs Debian packages when we are root on a Debian, then looks again. */
export function debianPackage<Found>(names: string, findAgain: () => Found | undefined): Found | undefined;
/** The first of these programs that is on PATH. */
export function onPath(...programs: string[]): string | undefined;
