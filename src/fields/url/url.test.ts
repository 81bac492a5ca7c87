import { describe } from 'vitest';
import { passesOver, reads, refuses } from '../../../test/contracts/kind-table.js';
import { kind } from './url.kind.js';

const facts = { type: ['string'], format: 'uri' } as const;

describe('the address of a page', () => {
  reads(kind, facts, [
    ['https://www.mass.gov', 'https://www.mass.gov'],
    ['  http://localhost:8080/a?b=c#d ', 'http://localhost:8080/a?b=c#d'],
    ['mass.gov', 'https://mass.gov'],
    ['www.mass.gov/path', 'https://www.mass.gov/path'],
    ['mass.gov:8443/x', 'https://mass.gov:8443/x'],
    ['mailto:kim@example.org', 'mailto:kim@example.org'],
    ['urn:isbn:0451450523', 'urn:isbn:0451450523'],
  ]);
  refuses(kind, facts, [
    ['our page', 'url_space'],
    ['mass', 'url_format'],
    ['https://', 'url_format'],
    ['https:///path', 'url_format'],
    ['//mass.gov', 'url_format'],
    ['javascript:alert(1)', 'url_script'],
    ['JavaScript:alert(1)', 'url_script'],
    ['data:text/html,x', 'url_script'],
    ['https://münchen.example', 'url_characters'],
  ]);
  reads(kind, { type: ['string'], format: 'iri' }, [['münchen.example', 'https://münchen.example']]);
  passesOver(kind, facts, ['', '  ']);
});
