import { describe, expect, it } from 'vitest';
import { read, repositoryFiles, sourceFiles } from './repository.js';

describe('the house', () => {
  const sources = sourceFiles();

  it('a file over 300 lines says at its head why', () => {
    const silent = sources.filter((path) => {
      const text = read(path);
      return text.split('\n').length > 301 && !/^(\/\/|\/\*|#!.*\n(\/\/|\/\*))/.test(text);
    });
    expect(silent).toEqual([]);
  });

  it('a rule is switched off only with the reason beside it', () => {
    const silent = sources.flatMap((path) =>
      read(path)
        .split('\n')
        .filter(
          (line) =>
            /(eslint-disable|@ts-expect-error|@ts-ignore)/.test(line) &&
            !/(eslint-disable.* -- \S{3}|@ts-expect-error.{12})/.test(line),
        )
        .filter(() => path !== 'test/laws/house.test.ts' && path !== 'eslint.config.mjs')
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(silent).toEqual([]);
  });

  it('no path of one machine or person stands in the repository', () => {
    const personal = /(^|[^\w.-])\/(?:home|Users|root|work)\/[\w.-]+/;
    const found = repositoryFiles()
      .filter((path) => !/\.(png|jpe?g|pdf|woff2?|ico|gz)$/.test(path) && path !== 'test/laws/house.test.ts')
      .flatMap((path) => {
        const line = read(path)
          .split('\n')
          .find((one) => personal.test(one));
        return line === undefined ? [] : [`${path}: ${line.trim().slice(0, 120)}`];
      });
    expect(found).toEqual([]);
  });

  it('the lock file records no download addresses', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { resolved?: string; link?: boolean }>;
    };
    expect(Object.entries(packages).filter(([, one]) => one.resolved !== undefined && !one.link)).toEqual([]);
  });

  it('every version is pinned, so that two machines build the same', () => {
    const loose = ['package.json', 'service/package.json'].flatMap((path) => {
      const { dependencies = {}, devDependencies = {} } = JSON.parse(read(path)) as Record<
        string,
        Record<string, string>
      >;
      return Object.entries({ ...dependencies, ...devDependencies }).filter(
        ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
      );
    });
    expect(loose).toEqual([]);
  });
});
