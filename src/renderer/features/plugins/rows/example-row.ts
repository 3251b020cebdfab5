import type { PluginRow } from '../../../../shared/contract/plugins.ts';

/** A row that says nothing but what a test states. */
export function exampleRow(row: Partial<PluginRow> & { id: string }): PluginRow {
  return {
    path: `_plugins/${row.id}.md`,
    title: row.id,
    author: null,
    description: '',
    license: null,
    tags: [],
    attributes: [],
    repository: null,
    date: null,
    instances: null,
    installs: null,
    isCounted: true,
    stars: null,
    openIssues: null,
    release: null,
    lastPush: null,
    python: null,
    pythons: [],
    health: { level: 'good', word: 'Good' },
    signals: [],
    flags: [],
    pending: { changes: 0, undecided: 0, severity: null, instances: null, pythonDiffers: false },
    weeks: [],
    findings: { errors: 0, warnings: 0 },
    problem: null,
    ...row,
  };
}
