import { describe, expect, it } from 'vitest';
import { hostPolicy } from './host/host-site.js';
import { formsPolicy } from './http/security-headers.js';
import { readSettings } from './settings.js';

describe('where browsers tell what the policies refused', () => {
  const settingsWith = (address: string) => readSettings({ CSP_REPORT_URI: address });

  it('stands in the policies of host pages and of forms', () => {
    const settings = settingsWith('https://reports.example/csp');
    expect(formsPolicy(settings)).toMatchObject({ 'report-uri': ['https://reports.example/csp'] });
    expect(hostPolicy(settings.formsOrigin, settings.cspReportUri)).toContain(
      '; report-uri https://reports.example/csp',
    );
  });

  it('is in neither when the operator names none', () => {
    expect(formsPolicy(readSettings({}))).not.toHaveProperty('report-uri');
    expect(hostPolicy('http://localhost:8081')).not.toContain('report-uri');
  });

  it('cannot add a directive of its own', () => {
    expect(settingsWith("https://reports.example/;script-src 'unsafe-eval'").cspReportUri).toBe(
      "https://reports.example/%3Bscript-src%20'unsafe-eval'",
    );
    expect(() => settingsWith('reports')).toThrow('CSP_REPORT_URI must hold http(s) addresses, not reports');
  });
});

describe('where pages stand', () => {
  const pagesWith = (pages: string) => readSettings({ PAGES: pages, HOST_ORIGIN: 'https://host.example' }).pages;

  it('is our own site, but for those that the operator names', () => {
    const pages = pagesWith('pfml-claim=https://www.mass.gov/apply?from=a,b  hearing=https://www.mass.gov/hearing');
    expect(pages).toMatchObject({
      'pfml-claim': 'https://www.mass.gov/apply?from=a%2Cb',
      'pfml-status': 'https://host.example/pfml/status',
      hearing: 'https://www.mass.gov/hearing',
    });
  });

  it('is a web address and nothing else', () => {
    expect(() => pagesWith('pfml-claim=javascript:alert(1)')).toThrow('PAGES must hold http(s) addresses');
    expect(() => pagesWith('https://www.mass.gov/apply')).toThrow('PAGES must be "name=address"');
  });
});
