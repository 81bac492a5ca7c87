export { PfmlStatus as Product } from './pfml-status.js';
