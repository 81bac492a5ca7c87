/**
 * Marks a sentence for translators. All catalogs take it from here, so that this folder alone knows the library; `lit-localize extract`
 * finds the calls by type, so the detour costs nothing. Give literal text and a literal id, always the same as the catalog's key.
 */
export { msg } from '@lit/localize';
