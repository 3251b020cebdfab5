import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeRegistry } from '../src/sandbox/index.ts';
import { run } from './support/demo-run.ts';
import { engineClient } from './support/engine-client.ts';
import { hostedRegistry } from './support/hosted-sample.ts';

const WORKFLOW = '.github/workflows/build.yml';
const VALIDATOR = '.github/scripts/validate_front_matter.py';
const KEYS = ['layout', 'id', 'title', 'description', 'author', 'authors', 'license', 'date', 'homepage', 'source'];
const MORE = [
  'archive',
  'tags',
  'screenshots',
  'featuredimage',
  'compatibility',
  'attributes',
  'disabled',
  'abandoned',
];

/** A registry whose own build computes usage numbers and compatibility. */
async function withOwnBuild(origin: string): Promise<void> {
  await writeRegistry(origin, { plugins: 12, seed: 2 });
  await mkdir(join(origin, '.github/workflows'), { recursive: true });
  await mkdir(join(origin, '.github/scripts'), { recursive: true });
  await writeFile(join(origin, WORKFLOW), 'run: |\n  python populate_additional_metadata.py\n');
  const keys = [...KEYS, ...MORE, 'stats', 'github'].map((key) => `  Optional("${key}"): object,\n`).join('');
  await writeFile(join(origin, VALIDATOR), `SCHEMA = Schema({\n${keys}})\n`);
}

it('what a registry’s own build computes is compared, and a push that its validator would refuse is held back', async () => {
  const { sandbox, folder, close } = await hostedRegistry(withOwnBuild);
  onTestFinished(close);
  const client = await engineClient(undefined, {
    github: sandbox.url,
    web: `${sandbox.url}/`,
    usageWeek: sandbox.usageWeek,
    usageMonth: sandbox.usageMonth,
  });
  const { call, next } = client;
  await call('account.signIn', { token: 'ghp_0123456789abcdefghij' });
  const cloned = next('registry.cloned', () => true);
  await call('registry.clone', { address: 'hearthside/plugins', folder: join(folder, 'clone') });
  expect(await cloned).toMatchObject({ outcome: 'done' });
  expect((await call('app.state')).registry?.problems).toMatchObject([
    { code: 'preflight.build-enriches', workflow: WORKFLOW, lines: [2], sources: ['usage', 'github', 'compatibility'] },
  ]);

  await run(client);
  const { changes } = await call('changes.list');
  const compared = changes.filter(({ source }) => ['usage', 'github', 'compatibility'].includes(source));
  expect(compared.length).toBeGreaterThan(12);
  expect(new Set(compared.map(({ standing }) => standing))).toEqual(new Set(['site']));
  expect((await call('publish.plan', {})).files).toEqual([]);

  const path = changes.find(({ source }) => source === 'github')?.entry ?? '';
  const { base, text } = await call('files.read', { path });
  await call('files.save', { path, base, text: text.replace(/^license: .*$/m, 'license: MIT\nsponsors: 3') });
  const plan = await call('publish.plan', {});
  expect(plan.files.map((file) => file.path)).toEqual([path]);
  expect(plan.preflight).toMatchObject([{ code: 'preflight.keys-unknown', validator: VALIDATOR, keys: ['sponsors'] }]);
  const order = { base: plan.base, plan: plan.digest, subject: plan.subject, body: plan.body };
  await expect(call('publish.start', order)).rejects.toMatchObject({ problem: { code: 'publish.needs-reason' } });
}, 60_000);
