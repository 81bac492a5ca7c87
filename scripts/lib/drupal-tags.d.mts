export function allowedTags(tags: readonly string[]): string;
