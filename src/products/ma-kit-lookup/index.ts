export { KitLookup as Product } from './kit-lookup.js';
