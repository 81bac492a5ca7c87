import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read, sourceFiles } from './repository.js';

/** Chance that nobody needs again: a free port, the pause of a client, the length of a fault. */
const UNSEEDED = [
  'test/harness/system.ts',
  'proof/chaos/fault-proxy.ts',
  'proof/chaos/submits.ts',
  'proof/load/crowd.ts',
];

describe('what fails by chance', () => {
  const checks = sourceFiles().filter((path) => /^(test|proof)\/|\/(test|testing)\/|\.(test|wtr|stories)\./.test(path));

  it('prints the seed that shows it again', () => {
    const fails = () => fc.assert(fc.property(fc.integer(), (number) => number !== number));
    expect(fails).toThrow(/seed: -?\d+/);
  });

  it('is never drawn without a seed', () => {
    const drawn = checks.filter((path) => /Math\.random|randomInt\(/.test(read(path)));
    expect(drawn.filter((path) => !UNSEEDED.includes(path))).toEqual([]);
    expect(UNSEEDED.filter((path) => !drawn.includes(path))).toEqual([]);
  });

  it('comes of properties that are asserted: what is only checked, or sampled, says no seed', () => {
    const silent = checks.filter((path) => /\bfc\s*\.\s*(check|sample|statistics)\(/.test(read(path)));
    expect(silent).toEqual([]);
    // A reporter of its own may leave the seed out.
    const reported = checks.filter(
      (path) => /\b(reporter|asyncReporter):/.test(read(path)) && read(path).includes('fast-check'),
    );
    expect(reported.filter((path) => path !== 'test/laws/seeds.test.ts')).toEqual([]);
  });
});
