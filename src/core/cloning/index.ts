export { parseAddress } from './address.ts';
export { cloneRegistry } from './clone.ts';
