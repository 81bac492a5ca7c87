/** The arguments of a command: `--quick`, `--store=postgres`. */
export interface Arguments {
  has(name: string): boolean;
  text(name: string, otherwise: string): string;
  count(name: string, otherwise: number): number;
}

/** Reads the arguments that this process was started with. */
export function readArguments(given: readonly string[] = process.argv.slice(2)): Arguments {
  const values = new Map(
    given.map((argument): [string, string] => {
      const [, name = '', value = ''] = /^--([\w-]+)(?:=(.*))?$/.exec(argument) ?? [];
      if (name === '') throw new Error(`not an argument: ${argument}`);
      return [name, value];
    }),
  );
  return {
    has: (name) => values.has(name),
    text: (name, otherwise) => values.get(name) ?? otherwise,
    count(name, otherwise) {
      const value = Number(values.get(name) ?? otherwise);
      if (!Number.isInteger(value) || value < 0) throw new Error(`--${name} must be a whole number`);
      return value;
    },
  };
}
