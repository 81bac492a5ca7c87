import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildHostSite } from './host-site.js';

const folder = mkdtempSync(join(tmpdir(), 'handbook-'));
const settings = { folder: 'demo', formsOrigin: 'http://localhost:8081', formsDist: join(folder, 'none') };
mkdirSync(join(folder, 'built'));
writeFileSync(join(folder, 'built/index.html'), '<!doctype html><title>Handbook</title>');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the handbook on the demo site', () => {
  it('is served when it was built, under a policy of its own', async () => {
    const site = await buildHostSite({ ...settings, handbook: join(folder, 'built') });
    const answer = await site.inject('/storybook/');
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('Handbook');
    expect(answer.headers['content-security-policy']).toContain("script-src 'self' 'unsafe-inline'");
    expect((await site.inject('/storybook')).headers.location).toBe('/storybook/');
    await site.close();
  });

  it('says what to do when it was not', async () => {
    const site = await buildHostSite({ ...settings, handbook: join(folder, 'not-there') });
    const answer = await site.inject('/storybook/');
    expect(answer.statusCode).toBe(404);
    expect(answer.body).toContain('npm run build:storybook');
    await site.close();
  });

  it('loosens no other page', async () => {
    const site = await buildHostSite({ ...settings, handbook: join(folder, 'built') });
    for (const address of ['/', '/pfml/claim', '/storybook-of-others']) {
      const { headers } = await site.inject(address);
      expect(headers['content-security-policy'], address).not.toContain('unsafe-inline');
    }
    await site.close();
  });
});
