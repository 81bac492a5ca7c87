/** A chosen file, without what is in it: what a draft keeps. */
export interface ChosenFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

interface KeptFile extends ChosenFile {
  /** Base64. */
  readonly content: string;
}

const byId = new Map<string, KeptFile>();
const byContent = new Map<string, KeptFile>();

/**
 * Keeps what is in a file, in this page's memory only: drafts name it, and it is put into the answers when they are sent. Once the page is
 * closed it is gone, and the person is asked for the file again.
 */
export function keepContent(file: ChosenFile, content: string): void {
  const kept = { ...file, content };
  byId.set(file.id, kept);
  byContent.set(content, kept);
}

/** What is in a file; undefined when this page never had it. */
export function contentOf(id: string): string | undefined {
  return byId.get(id)?.content;
}

/** The file that this content was chosen as. */
export function fileOf(content: string): ChosenFile | undefined {
  return byContent.get(content);
}

/** Forgets a file that was taken away or replaced. */
export function forgetContent(id: string): void {
  const kept = byId.get(id);
  if (!kept) return;
  byId.delete(id);
  byContent.delete(kept.content);
}
