import type { ListedStorage } from '../author/kept/tab-drafts.js';

/** A tab’s storage in memory, which may be blocked. */
export class Tab implements ListedStorage {
  readonly kept = new Map<string, string>();
  isBlocked = false;

  get length(): number {
    return this.kept.size;
  }
  key(index: number): string | null {
    return [...this.kept.keys()][index] ?? null;
  }
  getItem(name: string): string | null {
    return this.kept.get(name) ?? null;
  }
  setItem(name: string, value: string): void {
    if (this.isBlocked) throw new DOMException('blocked', 'QuotaExceededError');
    this.kept.set(name, value);
  }
  removeItem(name: string): void {
    this.kept.delete(name);
  }
}
