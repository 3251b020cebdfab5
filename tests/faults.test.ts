import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReportedChange } from '../src/shared/run.ts';
import type { Run } from './support/enrichment.ts';
import { filesOf } from './support/registry-folder.ts';
import { changesOf, demoRegistry, entryOf, problemCodes, run, valuesOf } from './support/enrichment.ts';

/** The usual run, and the same with faults. */
async function withFaults(
  faults: readonly string[],
  plugins?: number,
): Promise<{ usual: Run; faulty: Run; requests: [number, number] }> {
  const { registry, sandbox } = await demoRegistry([], plugins);
  const usual = await run(registry, sandbox);
  sandbox.setFaults(faults);
  const faulty = await run(registry, sandbox);
  return { usual, faulty, requests: [usual.report.requests.graphql, faulty.report.requests.graphql] };
}

function without(values: Map<string, unknown>, isLeftOut: (field: string) => boolean): Map<string, unknown> {
  return new Map([...values].filter(([key]) => !isLeftOut(key.split(' ')[1] ?? '')));
}

/** A repository of the demo, as `owner/name`. */
async function repositoryOf(registry: string, id: string): Promise<string> {
  const text = await readFile(join(registry, '_plugins', `${id}.md`), 'utf8');
  const repository = /github\.com\/([^/\s"']+\/[^/\s"']+)/.exec(text)?.[1];
  if (repository === undefined) throw new Error(`${id} is not on GitHub`);
  return repository;
}

async function oneRepository(fault: string): Promise<{ found: Run; id: string; usual: Run }> {
  const { registry, sandbox } = await demoRegistry();
  const usual = await run(registry, sandbox);
  const id = usual.report.entries.find(({ changes }) => changes.some(({ source }) => source === 'github'))?.id ?? '';
  sandbox.setFaults([`${fault}=${await repositoryOf(registry, id)}`]);
  return { found: await run(registry, sandbox), id, usual };
}

describe('a field that fails for all', () => {
  it.each([
    ['stargazerCount', 'github.stars', /^github\.stars$/],
    ['watchers', 'github.watchers', /^github\.watchers$/],
    ['issues', 'github.open_issues', /^github\.(open|closed)_issues$/],
    ['releases', 'github.releases', /^github\.(releases|latest_release.*)$/],
    ['defaultBranchRef', 'github.last_push', /^github\.last_push$/],
  ])('keeps its own values only: %s', async (name, named, kept) => {
    for (const fault of [`field=${name}`, `field-pathless=${name}`]) {
      const { usual, faulty } = await withFaults([fault]);
      expect(without(valuesOf(faulty), () => false)).toEqual(without(valuesOf(usual), (field) => kept.test(field)));
      const names = faulty.report.entries.flatMap(({ problems }) => problems.map(({ field }) => field));
      expect(names).toContain(named);
      expect(faulty.isComplete).toBe(false);
    }
  });

  it.each(['field=stargazerCount', 'field-pathless=issues', 'field-pathless=defaultBranchRef'])(
    'costs at most three times the usual requests: %s',
    async (fault) => {
      const { requests } = await withFaults([fault], 300);
      expect(requests[1]).toBeGreaterThan(requests[0]);
      expect(requests[1]).toBeLessThanOrEqual(requests[0] * 3);
    },
  );

  it('keeps the releases only where the nullable latest release was needed', async () => {
    const { usual, faulty } = await withFaults(['field=latestRelease']);
    const isRelease = (field: string) => /^github\.(releases|latest_release.*)$/.test(field);
    expect(without(valuesOf(faulty), isRelease)).toEqual(without(valuesOf(usual), isRelease));
    expect(problemCodes(faulty)).toContain('github.field-failed');
  });
});

describe('a fault that passes leaves no trace', () => {
  it.each([
    ['batches over 120 are refused', ['refuse-over=120']],
    ['batches over 7 are refused', ['refuse-over=7']],
    ['partial answers past 7', ['limit-over=7']],
    ['a bad gateway now and then', ['flaky=30']],
    ['the primary limit', ['primary-limit=2']],
    ['the secondary limit', ['secondary-limit=2']],
  ])('%s', async (_, faults) => {
    const { usual, faulty } = await withFaults(faults);
    expect(valuesOf(faulty)).toEqual(valuesOf(usual));
    expect(faulty.isComplete).toBe(usual.isComplete);
  });

  it('says until when GitHub pauses the run', async () => {
    const { faulty } = await withFaults(['primary-limit=1']);
    expect(faulty.waits).toHaveLength(1);
  });

  it('a repository that was not found at the first look', async () => {
    const { found, usual } = await oneRepository('gone-once');
    expect(valuesOf(found)).toEqual(valuesOf(usual));
    expect(
      found.report.entries.flatMap(({ signals }) => signals.filter(({ code }) => code === 'repository-gone')),
    ).toEqual([]);
  });
});

describe('what fails keeps its values and costs no other', () => {
  it('one repository', async () => {
    const { found, id, usual } = await oneRepository('alias');
    const others = (one: Run) => new Map([...valuesOf(one)].filter(([key]) => !key.startsWith(`${id} `)));
    expect(others(found)).toEqual(others(usual));
    expect(entryOf(found, id).problems).toMatchObject([{ code: 'github.repository-failed', source: 'github' }]);
    expect(entryOf(found, id).changes.filter(({ source }) => source !== 'usage')).toEqual([]);
  });

  it.each([
    ['a third of the repositories', ['partial'], 'github.repository-failed'],
    ['counts that are no counts', ['odd-fields'], 'github.answer-unexpected'],
    ['the network, gone in the middle', ['drop-after=0'], 'github.unreachable'],
    ['pages instead of answers', ['garbage'], 'github.unreachable'],
    ['a token that is refused', ['bad-credentials'], 'github.unauthorized'],
    ['an export that is gone', ['export-gone'], 'usage.export-unreachable'],
    ['an export that is a page', ['export-html'], 'usage.export-unreadable'],
    ['an empty export', ['export-empty'], 'usage.export-empty'],
    ['half an export', ['export-half'], 'usage.export-short'],
    ['an export of last week', ['export-stale'], 'usage.export-stale'],
    ['an export with impossible counts', ['export-hostile'], 'usage.count-invalid'],
  ])('%s', async (_, faults, code) => {
    const { usual, faulty } = await withFaults(faults);
    expect(problemCodes(faulty)).toContain(code);
    expect(faulty.isComplete).toBe(false);
    // Whatever it still changes, it changes to what the usual run says; nothing is taken out and nothing set to zero.
    const expected = valuesOf(usual);
    for (const [key, after] of valuesOf(faulty)) expect([key, after]).toEqual([key, expected.get(key)]);
  });

  it('answers that are null take nothing out but what GitHub says there is none of', async () => {
    const { faulty } = await withFaults(['nulls']);
    const taken = changesOf(faulty).filter(({ after }) => after === null);
    expect(taken.map(({ field }) => field).filter((field) => !/latest_release|versions/.test(field))).toEqual([]);
  });

  it('an export that cannot be trusted is one problem and no change', async () => {
    for (const fault of ['export-empty', 'export-half', 'export-stale']) {
      const { faulty } = await withFaults([fault]);
      expect(faulty.report.problems.map(({ source }) => source)).toEqual(['usage', 'usage']);
      expect(changesOf(faulty).filter(({ source }) => source === 'usage')).toEqual([]);
    }
  });
});

describe('what became of a repository', () => {
  it('renamed within its owner: notable', async () => {
    const { found, id } = await oneRepository('renamed');
    expect(entryOf(found, id).signals).toContainEqual(
      expect.objectContaining({ code: 'renamed', severity: 'notable' }),
    );
    expect(entryOf(found, id).changes).toContainEqual(
      expect.objectContaining({ field: 'github.repo', severity: 'notable' }),
    );
  });

  it('transferred: alarming, with all that was read from it', async () => {
    const { found, id } = await oneRepository('transferred');
    expect(entryOf(found, id).signals).toContainEqual(
      expect.objectContaining({ code: 'owner-changed', severity: 'alarming' }),
    );
    const read = entryOf(found, id).changes.filter(({ source }) => source !== 'usage');
    expect(new Set(read.map(({ severity }) => severity))).toEqual(new Set(['alarming']));
    expect(read.map(({ field }) => field)).toContain('github.repo');
  });

  it('deleted: a signal, and nothing erased', async () => {
    const { found, id } = await oneRepository('deleted');
    expect(entryOf(found, id).signals).toMatchObject([{ code: 'repository-gone', severity: 'alarming' }]);
    expect(entryOf(found, id).changes.filter(({ source }) => source !== 'usage')).toEqual([]);
    expect(entryOf(found, id).problems).toEqual([]);
  });

  it('archived: a notable signal', async () => {
    const { found, id } = await oneRepository('archived');
    expect(entryOf(found, id).signals).toContainEqual(
      expect.objectContaining({ code: 'archived', severity: 'notable' }),
    );
  });

  it.each([
    ['emptied', 'emptied'],
    ['blocked', 'blocked'],
    ['single-sign-on', 'single-sign-on'],
    ['issues-off', 'issues-off'],
  ])('%s: a notable signal, nothing erased, and no problem', async (fault, code) => {
    const { registry, sandbox } = await demoRegistry();
    const before = await run(registry, sandbox, { write: true });
    const manyReleases = ({ field, after }: ReportedChange) => field === 'github.releases' && Number(after) > 5;
    const id = before.report.entries.find(({ changes }) => changes.some(manyReleases))?.id ?? '';
    const repository = await repositoryOf(registry, id);
    sandbox.setFaults([`${fault}=${repository}`]);
    const { changes, signals, problems } = entryOf(await run(registry, sandbox), id);
    expect(signals.map((signal) => signal.code)).toContain(code);
    expect({ changes, problems }).toEqual({ changes: [], problems: [] });
  });

  it('a release that went backwards: notable, after a second look', async () => {
    const { registry, sandbox } = await demoRegistry();
    const before = await run(registry, sandbox, { write: true });
    const manyReleases = ({ field, after }: ReportedChange) => field === 'github.releases' && Number(after) > 5;
    const id = before.report.entries.find(({ changes }) => changes.some(manyReleases))?.id ?? '';
    const repository = await repositoryOf(registry, id);
    const still = await run(registry, sandbox);

    sandbox.setFaults([`releases-back=${repository}`]);
    const back = await run(registry, sandbox);
    const changes = entryOf(back, id).changes.filter(({ field }) => field.includes('release'));
    expect(changes.map(({ field }) => field)).toContain('github.latest_release_date');
    expect(new Set(changes.map(({ severity }) => severity))).toEqual(new Set(['notable']));
    expect(back.report.requests.graphql).toBe(still.report.requests.graphql + 1);

    sandbox.setFaults([`releases-back-once=${repository}`]);
    expect(valuesOf(await run(registry, sandbox))).toEqual(valuesOf(still));
  });
});

describe('counts that cannot be', () => {
  it('zero for every repository: one problem for each count, no change of GitHub’s, and nothing pending is lost', async () => {
    const { registry, sandbox } = await demoRegistry([], 60);
    // The counts are published before: there is something to fall from.
    await run(registry, sandbox, { write: true });
    const before = await filesOf(registry);
    sandbox.setFaults(['zeros']);
    const faulty = await run(registry, sandbox, { write: true });
    expect(changesOf(faulty).filter(({ source }) => source === 'github')).toEqual([]);
    const codes = faulty.report.problems.map(({ code }) => code);
    expect(codes).toContain('github.counts-implausible');
    expect(faulty.isComplete).toBe(false);
    expect(await filesOf(registry)).toEqual(before);
  });
});
