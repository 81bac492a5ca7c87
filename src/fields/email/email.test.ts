import { describe } from 'vitest';
import { passesOver, reads, refuses } from '../../../test/contracts/kind-table.js';
import { kind } from './email.kind.js';

const facts = { type: ['string'], format: 'email' } as const;

describe('an e-mail address', () => {
  reads(kind, facts, [
    [' Ana.Maria+leave@example.org ', 'Ana.Maria+leave@example.org'],
    ["o'brien@state.ma.us", "o'brien@state.ma.us"],
    ['ana＠example.org', 'ana@example.org'],
    ['ana@gmial.com', 'ana@gmial.com'],
    ['josé@correo.español.es', 'josé@correo.español.es'],
  ]);
  refuses(kind, facts, [
    ['ana', 'email_at'],
    ['@example.org', 'email_at'],
    ['ana@b@example.org', 'email_at'],
    ['ana @example.org', 'email_space'],
    ['ana@example', 'email_domain'],
    ['ana@example.', 'email_domain'],
    ['ana@-example.org', 'email_domain'],
    ['ana@exa_mple.org', 'email_domain'],
    ['ana@127.0.0.1', 'email_domain'],
    ['ana..b@example.org', 'email_format'],
    ['.ana@example.org', 'email_format'],
    ['ana,b@example.org', 'email_format'],
    [`${'a'.repeat(65)}@example.org`, 'email_format'],
    [`a@${'b.'.repeat(130)}org`, 'email_format'],
  ]);
  passesOver(kind, facts, ['', ' ']);
});
