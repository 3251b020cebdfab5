import { expect, it } from 'vitest';
import type { Change } from '../shared/change.ts';
import type { RunProblem } from '../shared/contract/enrichment.ts';
import { RunLedger, type RunAccount } from './run-ledger.ts';

const CHANGE: Change = {
  ...{ entry: 'a.md', file: 'a.md', field: 'github.stars', after: 2 },
  ...{ source: 'github', severity: 'routine', reason: 'x' },
};
const LOST: RunProblem = { source: 'github', problem: { code: 'github.unreachable', detail: 'x' } };
const REQUESTS = { graphql: 3, rest: 0, usage: 1 };

function ledger(): { ledger: RunLedger; told: RunAccount[] } {
  const told: RunAccount[] = [];
  const kept = new RunLedger(['usage', 'github'], (account) => told.push(account));
  kept.begin(9, () => REQUESTS);
  return { ledger: kept, told };
}

it('keeps how far each source is, and what it has found', () => {
  const { ledger: kept, told } = ledger();
  kept.progressed({ source: 'github', done: 3, total: 9 });
  kept.found({ changes: [CHANGE, CHANGE], problems: [LOST] });
  expect(told.at(-1)).toEqual({
    sources: [
      { source: 'usage', state: 'waiting', done: 0, total: 9, changes: 0, problems: 0 },
      { source: 'github', state: 'running', done: 3, total: 9, changes: 2, problems: 1 },
    ],
    requests: REQUESTS,
    problems: [LOST],
  });
});

it('keeps how a run ended, and counts what is kept of what was found', () => {
  const { ledger: kept } = ledger();
  kept.progressed({ source: 'usage', done: 9, total: 9 });
  kept.found({ changes: [CHANGE, CHANGE], problems: [] });
  kept.settled([CHANGE]);
  kept.end('incomplete', [LOST]);
  expect(kept.account.sources).toMatchObject([
    { source: 'usage', state: 'done', done: 9, problems: 0 },
    { source: 'github', state: 'partial', done: 9, changes: 1, problems: 1 },
  ]);
});

it('keeps how far a run came that was cancelled', () => {
  const { ledger: kept } = ledger();
  kept.progressed({ source: 'github', done: 3, total: 9 });
  kept.end('cancelled', []);
  expect(kept.account.sources).toMatchObject([
    { source: 'usage', state: 'cancelled', done: 0 },
    { source: 'github', state: 'cancelled', done: 3 },
  ]);
});
