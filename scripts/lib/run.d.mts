export const ROOT: string;
export function run(
  program: string,
  args: readonly string[],
  options?: { readonly env?: Readonly<Record<string, string>>; readonly minutes?: number; readonly quiet?: boolean },
): Promise<number>;
