import { resolve } from 'node:path';
import { startHost, type Host } from '../../../src/host/host.ts';
import { ProblemError } from '../../../src/shared/problems/index.ts';
import type { AppState } from '../../../src/shared/contract/app.ts';
import type { Handlers } from '../../../src/shared/contract/index.ts';
import { fakeEngine, FIRST_STATE } from '../../support/fake-engine.ts';

/** How a list can be, beside full. */
export const FACES = ['empty', 'loading', 'failing'] as const;
export type Face = (typeof FACES)[number];

const OPEN: AppState = {
  ...FIRST_STATE,
  registry: {
    folder: '/registry',
    name: 'owner/registry',
    profile: 'octoprint',
    entries: 0,
    unreadable: 0,
    sync: {
      branch: 'main',
      remote: 'https://github.com/owner/registry',
      repository: 'owner/registry',
      pushesTo: null,
      ahead: 0,
      behind: 0,
      fetchedAt: null,
      incoming: [],
    },
    trust: { isTrusted: true, digest: '', trustedAt: null, settings: [] },
    isDemo: false,
    lockedBy: null,
    problems: [],
  },
};

const EMPTY: Partial<Handlers> = {
  'plugins.list': () => [],
  'changes.list': () => ({ changes: [], signals: [] }),
  'changes.compatibility': () => [],
  'enrichment.state': () => null,
  'publish.history': () => [],
  'files.data': () => [],
  'publish.plan': () => ({
    base: 'a'.repeat(40),
    digest: '',
    branch: 'main',
    remote: 'https://github.com/owner/registry',
    files: [],
    reachesUsers: [],
    heldBack: [],
    subject: '',
    body: '',
    author: { name: 'Somebody', email: 'somebody@example.org' },
    signing: 'none',
    protection: { push: 'unknown', why: [] },
    preflight: [],
  }),
};

/** The app over an engine whose every list is so. */
export function hostWith(face: Face): Promise<Host> {
  const handlers = {
    empty: EMPTY,
    loading: everyListIs(() => new Promise<never>(() => undefined)),
    failing: everyListIs(fail),
  };
  const engine = fakeEngine({ ...handlers[face], 'app.state': () => OPEN });
  return startHost({ engine, appFolder: resolve(import.meta.dirname, '../../../out/renderer') });
}

function everyListIs(answer: () => Promise<never>): Partial<Handlers> {
  return Object.fromEntries(Object.keys(EMPTY).map((name) => [name, answer]));
}

function fail(): Promise<never> {
  return Promise.reject(new ProblemError({ code: 'desk.internal', call: 'The list', detail: 'the disk is gone' }));
}
