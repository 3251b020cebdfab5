import type { IconName } from '../../../components/index.ts';
import type { EngineClient } from '../../../data/index.ts';
import { go } from '../../../navigation/index.ts';
import type { Planned } from '../plan/use-plan.ts';
import { fetchAndPropose, savePatch } from '../publish-actions.ts';
import type { Remedy } from './refusal-words.ts';

interface RemedyContext {
  engine: EngineClient;
  planned: Planned;
  onPush: () => void;
}

interface RemedyAction {
  title: string;
  icon?: IconName;
  /** What the screen is busy with meanwhile. */
  doing?: 'fetch' | 'patch' | 'push';
  busyLabel?: string;
  run: (context: RemedyContext) => void;
}

/** What is done first about a refusal: the button and its key. */
export const REMEDIES: Readonly<Record<Remedy, RemedyAction>> = {
  fetch: {
    title: 'Fetch and propose again',
    icon: 'refresh',
    doing: 'fetch',
    busyLabel: 'Fetching',
    run: ({ engine, planned }) => void fetchAndPropose(engine, planned),
  },
  patch: {
    title: 'Save as patch',
    icon: 'download',
    doing: 'patch',
    busyLabel: 'Saving',
    run: ({ engine, planned }) => void savePatch(engine, planned),
  },
  'sign-in': { title: 'Sign in', run: () => go('settings', { tab: 'account' }) },
  again: { title: 'Try again', doing: 'push', busyLabel: 'Pushing', run: ({ onPush }) => onPush() },
};
