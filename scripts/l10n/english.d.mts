/** How translators' files call a sentence: another name when its English changes. */
export declare function idOf(key: string, source: string): string;
