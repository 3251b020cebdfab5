import type { PublicationPlan, PublishedFile } from '../../../../shared/publication.ts';

/** A file of a plan, for tests. */
export function plannedFile(path: string, over: Partial<PublishedFile> = {}): PublishedFile {
  return {
    path,
    kind: 'changed',
    additions: 2,
    deletions: 1,
    changes: 2,
    staysBehind: 0,
    notable: null,
    severity: 'routine',
    ...over,
  };
}

/** A plan of two entries and a notice, for tests. */
export function examplePlan(over: Partial<PublicationPlan> = {}): PublicationPlan {
  return {
    base: 'b'.repeat(40),
    digest: 'd',
    branch: 'main',
    remote: 'https://github.com/hearthside/plugin-registry.git',
    files: [plannedFile('_data/notices.yaml'), plannedFile('_plugins/a.md'), plannedFile('_plugins/b.md')],
    reachesUsers: [
      { file: '_data/notices.yaml', id: 'a', kind: 'notice', text: 'Look at it.', isTakenBack: false, instances: 128 },
    ],
    heldBack: [
      {
        path: '_plugins/c.md',
        changes: 3,
        problem: { code: 'file.dirty', path: '_plugins/c.md', entry: '_plugins/c.md' },
      },
    ],
    subject: 'Update usage of 3 plugins',
    body: '6 changes in 3 files.',
    author: { name: 'Hollis Lane', email: 'hollis.lane@example.org' },
    signing: 'none',
    protection: { push: 'allowed', why: [] },
    preflight: [],
    ...over,
  };
}
