export { TrustScreen } from './trust-screen.tsx';
export { askAgain, useAsksTrust } from './trust-question.ts';
