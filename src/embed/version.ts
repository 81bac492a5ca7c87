/** Written in at build time from package.json; absent when the source is run as it is. */
declare const MA_VERSION: string | undefined;

/** Version of this build, so that two of them on one page can be told apart. */
export const VERSION: string = typeof MA_VERSION === 'string' ? MA_VERSION : 'source';
