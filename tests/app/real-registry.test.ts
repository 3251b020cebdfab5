import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostedSample, sample, type HostedRegistry } from '../support/hosted-sample.ts';
import { askSandbox } from './support/ask-sandbox.ts';
import { enrichment } from './support/pages/enrichment.ts';
import { frame } from './support/pages/frame.ts';
import { plugins } from './support/pages/plugins.ts';
import { publish } from './support/pages/publish.ts';
import { settings } from './support/pages/settings.ts';
import { welcome } from './support/pages/welcome.ts';
import { pictureOnFailure } from './support/picture.ts';
import { SURFACES, type OpenDesk } from './support/surfaces.ts';

const DECISIONS = 20;
const LIVE_LIMIT_MS = 90_000;

for (const { name, missing, open } of SURFACES) {
  const why = sample === undefined ? 'REGISTRY_SAMPLE names none' : missing;
  describe.skipIf(why !== undefined)(`a real registry ${name}${why === undefined ? '' : ` (not here: ${why})`}`, () => {
    let registry: HostedRegistry;
    let desk: OpenDesk;
    beforeAll(async () => {
      registry = await hostedSample();
      askSandbox(registry.sandbox);
      // Clones are proposed there.
      process.env.HOME = registry.folder;
      desk = await open();
    }, 90_000);
    afterAll(async () => {
      await desk.close();
      await registry.close();
    }, 30_000);

    it('is cloned, enriched, decided, published, and seen live', async () => {
      const { page, complaints } = desk;
      const target = join(registry.folder, 'Registries/plugins');
      const git = (...args: string[]) => execFileSync('git', args, { cwd: target, encoding: 'utf8' }).trim();
      const review = enrichment(page);
      pictureOnFailure(page);
      await page.getByRole('button', { name: 'Sign in to GitHub' }).click();
      await settings(page).signIn('ghp_0123456789abcdefghij');
      await settings(page).account.getByRole('button', { name: 'Sign out' }).waitFor();
      await page.keyboard.press('Escape');
      await welcome(page).cloneFrom('hearthside/plugins');
      await plugins(page).isReady();
      git('config', 'user.name', 'Hollis Lane');
      git('config', 'user.email', 'hollis@example.org');

      await frame(page).go('Enrichment');
      await review.runButton.click();
      await review.hasRunFirst();
      await review.list.press('Home');
      const waiting = await review.undecided();
      expect(waiting).toBeGreaterThanOrEqual(DECISIONS);
      for (let at = 0; waiting - (await review.undecided()) < DECISIONS && at < 5 * DECISIONS; at += 1) {
        await page.keyboard.press('n');
        await page.keyboard.press(at % 3 === 2 ? 'r' : 'a');
      }
      const left = await review.undecided();
      expect(waiting - left).toBeGreaterThanOrEqual(DECISIONS);

      await review.publishButton.click();
      await publish(page).pushButton.click();
      await publish(page)
        .outcome(/live in/)
        .waitFor({ timeout: LIVE_LIMIT_MS });
      expect(git('log', '-1', '--format=%an')).toBe('Hollis Lane');
      expect(git('status', '--porcelain')).toBe('');
      expect(git('diff', '--name-only', 'HEAD~1').split('\n').length).toBeGreaterThan(250);
      await frame(page).go('Enrichment');
      expect(await review.undecided()).toBe(left);
      expect(complaints).toEqual([]);
    }, 240_000);
  });
}
