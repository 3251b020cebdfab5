import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnrichmentReport } from '../src/shared/run.ts';
import { Checkout } from './support/checkout.ts';
import { command, start } from './support/command-line.ts';
import { demoRegistry } from './support/enrichment.ts';
import { filesOf, temporaryFolder } from './support/registry-folder.ts';

interface Demo {
  registry: string;
  args: string[];
  sandbox: Awaited<ReturnType<typeof demoRegistry>>['sandbox'];
}

async function demo(faults: string[] = [], plugins = 30): Promise<Demo> {
  const { registry, sandbox } = await demoRegistry(faults, plugins);
  const data = await temporaryFolder();
  const usage = ['--usage-week', sandbox.usageWeek, '--usage-month', sandbox.usageMonth];
  return {
    registry,
    sandbox,
    args: ['enrich', '--registry', registry, '--github-url', sandbox.url, '--data', data, ...usage],
  };
}
async function json(args: string[]): Promise<EnrichmentReport> {
  const { stdout, stderr } = await command([...args, '--json']);
  if (stdout === '') throw new Error(stderr);
  return EnrichmentReport.strict().parse(JSON.parse(stdout));
}
const reachesHosts = ({ file }: { file?: string | undefined }): boolean => file?.startsWith('_data/') === true;
const changesOf = (report: EnrichmentReport) => report.entries.flatMap(({ changes }) => changes);

describe('enrich', () => {
  it('writes nothing without --write, neither into the registry nor beside it', async () => {
    const { registry, args } = await demo();
    const before = await filesOf(registry);
    const report = await json(args);
    expect(changesOf(report).length).toBeGreaterThan(100);
    expect(changesOf(report).some(({ written }) => written)).toBe(false);
    expect(await filesOf(registry)).toEqual(before);
  });

  it('prints a side that is not there as null, and counts every request', async () => {
    const { args, sandbox } = await demo();
    const report = await json(args);
    const first = changesOf(report).find(({ field, before }) => field === 'github.stars' && before === null);
    expect(first?.after).toEqual(expect.any(Number));
    expect(report.requests).toEqual({ graphql: sandbox.requests.graphql, rest: 0, usage: 2 });
  });

  it('writes the routine changes, and finds nothing of them again', async () => {
    const { registry, args } = await demo();
    const report = await json([...args, '--write']);
    expect(changesOf(report).every(({ severity, written }) => written === (severity === 'routine'))).toBe(true);
    const before = await filesOf(registry);
    const again = await json([...args, '--write']);
    expect(changesOf(again).filter(({ severity }) => severity === 'routine')).toEqual([]);
    expect(await filesOf(registry)).toEqual(before);
  });

  it('leaves the rest of a file as it was, byte for byte', async () => {
    const { registry, args } = await demo();
    const before = await filesOf(registry);
    await json([...args, '--write', '--accept', 'notable']);
    for (const [path, text] of await filesOf(registry)) {
      const lines = new Set(text.split('\n'));
      const lost = (before.get(path) ?? '').split('\n').filter((line) => !lines.has(line));
      // Only a generated number or date may have gone.
      for (const line of lost) expect(line).toMatch(/^\s+("?[\w.]+"?: |[\w.]+: )/);
    }
  });

  it('writes notable changes when they are accepted', async () => {
    const { args } = await demo();
    const report = await json([...args, '--write', '--accept', 'notable']);
    const notable = changesOf(report).filter(({ severity }) => severity === 'notable');
    const [reaching, others] = [notable.filter(reachesHosts), notable.filter((change) => !reachesHosts(change))];
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(({ written }) => written)).toBe(true);
    // What reaches installed hosts is never accepted in bulk.
    expect(reaching.length).toBeGreaterThan(0);
    expect(reaching.some(({ written }) => written)).toBe(false);
  });

  it('writes what reaches installed hosts for a plugin that is named, into its data file', async () => {
    const { registry, args } = await demo();
    const before = await filesOf(registry);
    const found = (await json(args)).entries.filter(({ changes }) => changes.some(reachesHosts));
    for (const { id } of found) await json([...args, '--write', '--accept', 'notable', '--plugin', id]);
    const after = await filesOf(registry);
    const files = new Set(found.flatMap(({ changes }) => changes.flatMap(({ file }) => file ?? [])));
    expect(files).toEqual(new Set(['_data/notices.yaml', '_data/update_check_overlays_py2.yaml']));
    for (const file of files) expect(after.get(file)?.startsWith(before.get(file)?.trimEnd() ?? '?')).toBe(true);
    const again = (await json(args)).entries.flatMap(({ changes }) => changes.filter(reachesHosts));
    expect(again).toEqual([]);
  });

  it('writes alarming changes only for a plugin that is named', async () => {
    const { registry, args, sandbox } = await demo();
    const report = await json([...args, '--source', 'github']);
    const id = report.entries.find(({ changes }) => changes.length > 0)?.id ?? '';
    const text = await readFile(join(registry, '_plugins', `${id}.md`), 'utf8');
    sandbox.setFaults([`transferred=${/github\.com\/([^/\s"']+\/[^/\s"']+)/.exec(text)?.[1] ?? ''}`]);
    const alarming = (found: EnrichmentReport) => changesOf(found).filter(({ severity }) => severity === 'alarming');
    const all = alarming(await json([...args, '--write', '--accept', 'alarming']));
    expect(all.length).toBeGreaterThan(0);
    expect(all.some(({ written }) => written)).toBe(false);
    const named = alarming(await json([...args, '--write', '--accept', 'alarming', '--plugin', id]));
    expect(named.length).toBeGreaterThan(0);
    expect(named.every(({ written }) => written)).toBe(true);
  });

  it('asks only the sources that are named', async () => {
    const { args } = await demo();
    const usage = await json([...args, '--source', 'usage']);
    expect(new Set(changesOf(usage).map(({ source }) => source))).toEqual(new Set(['usage']));
    expect(usage.requests.graphql).toBe(0);
    const both = await json([...args, '--source', 'github', '--source', 'compatibility']);
    expect(new Set(changesOf(both).map(({ source }) => source))).toEqual(new Set(['github', 'compatibility']));
    expect(both.requests.usage).toBe(0);
  });

  it('shows a review that is for people', async () => {
    const { args } = await demo();
    const { stdout, code } = await command(args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^NOTABLE {2}\d+ changes?/m);
    expect(stdout).toMatch(/compatibility\.python .*→/);
    expect(stdout).toMatch(/> +\d+ │ .*__plugin_pythoncompat__/);
    expect(stdout).toContain('Nothing was written.');
  });

  it('refuses a file with edits of somebody else, by name, and leaves it', async () => {
    const { registry, args } = await demo();
    const checkout = new Checkout(registry);
    checkout.git('init', '--quiet');
    await checkout.commit();
    const [first] = (await json([...args, '--source', 'usage'])).entries.filter(({ status }) => status === 'changed');
    const path = join(registry, first?.path ?? '');
    const edited = `${await readFile(path, 'utf8')}\nAn edit that is not committed.\n`;
    await writeFile(path, edited);
    const report = await json([...args, '--source', 'usage', '--write']);
    expect(report.entries.find(({ id }) => id === first?.id)?.problems).toMatchObject([{ code: 'file.dirty' }]);
    expect(await readFile(path, 'utf8')).toBe(edited);
    expect(changesOf(report).some(({ written }) => written)).toBe(true);
    // What an earlier run left is ours: it is no obstacle to the next one.
    const next = await json([...args, '--source', 'github', '--write']);
    const refused = next.entries.filter(({ problems }) => problems.some(({ code }) => code === 'file.dirty'));
    expect(refused.map(({ id }) => id)).toEqual([first?.id]);
  });

  it('says on stderr where the registry’s own build enriches', async () => {
    const { registry, args } = await demo();
    const { mkdir } = await import('node:fs/promises');
    await mkdir(join(registry, '.github/workflows'), { recursive: true });
    await writeFile(
      join(registry, '.github/workflows/build.yml'),
      'steps:\n  - run: python populate_additional_metadata.py\n',
    );
    const { stdout, stderr, code } = await command([...args, '--write', '--json']);
    expect(stderr).toContain('.github/workflows/build.yml, line 2');
    expect(EnrichmentReport.safeParse(JSON.parse(stdout)).success).toBe(true);
    expect(code).toBe(0);
  });
});

describe('exit codes', () => {
  it('0 where it is done, 1 where something could not be read', async () => {
    const { args, sandbox } = await demo();
    expect((await command(args)).code).toBe(0);
    sandbox.setFaults(['export-empty']);
    expect((await command(args)).code).toBe(1);
  });

  it.each([
    ['no registry named', ['enrich']],
    ['an unknown source', ['enrich', '--registry', '.', '--source', 'weather']],
    ['an unknown severity', ['enrich', '--registry', '.', '--accept', 'all']],
    ['an unknown option', ['enrich', '--registry', '.', '--force']],
    ['an unknown command', ['enlighten']],
    ['a folder that is no registry', ['enrich', '--registry', '/nonexistent/registry']],
    ['a GitHub that is no URL', ['enrich', '--registry', '.', '--github-url', 'file:///x']],
  ])('2: %s', async (_, args) => {
    const { code, stdout, stderr } = await command(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });

  it('2: a plugin that the registry does not have', async () => {
    const { args } = await demo();
    expect(await command([...args, '--plugin', 'nobody'])).toMatchObject({ code: 2, stdout: '' });
  });

  it('0: help, with examples', async () => {
    const { code, stdout } = await command(['enrich', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('Examples:');
  });

  it('130 when it is interrupted, each file as it was or written as a whole', async () => {
    const { registry, args, sandbox } = await demo([], 60);
    const before = await filesOf(registry);
    sandbox.setFaults(['primary-limit=1000']);
    const running = start([...args, '--write']);
    while (sandbox.requests.graphql === 0) await new Promise((done) => setTimeout(done, 10));
    running.kill('SIGINT');
    const { code, stderr } = await running.finished;
    expect(code).toBe(130);
    expect(stderr).toContain('cancelled');
    expect(await filesOf(registry)).toEqual(before);
  });
});

it('the token is in no output, whatever GitHub answers', async () => {
  const { args } = await demo(['bad-credentials']);
  const { stdout, stderr, code } = await command([...args, '--json'], { GITHUB_TOKEN: 'ghp_secret' });
  expect(code).toBe(1);
  expect(stdout + stderr).not.toContain('ghp_secret');
});
