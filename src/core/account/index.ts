export { checkToken } from './check-token.ts';
export { startDeviceFlow } from './device-flow.ts';
export { tokenOfGh } from './token-of-gh.ts';
