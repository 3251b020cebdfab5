import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { EngineClient } from '../../../src/renderer/data/engine-client.ts';
import { editLicense } from './hand-edit.ts';
import { editor } from './pages/editor.ts';
import { enrichment } from './pages/enrichment.ts';
import { frame } from './pages/frame.ts';
import { palette } from './pages/palette.ts';
import { plugins } from './pages/plugins.ts';
import { publish } from './pages/publish.ts';
import { settings } from './pages/settings.ts';
import { nextRunEnd } from './run-end.ts';
import { trust } from './pages/trust.ts';
import { welcome } from './pages/welcome.ts';

const BUILD_LIMIT_MS = 40_000;

interface Tour {
  page: Page;
  /** An empty folder of its own. */
  folder: string;
  /** A second window on the page's engine. */
  engine: EngineClient;
  /** Told where it is, once the screen is as it is meant to be. */
  stop: (name: string) => Promise<void>;
}

/** Goes to every screen of the app with the demo in it, and to every part that opens over them. */
export async function tour(at: Tour): Promise<void> {
  await tourOfWelcome(at);
  await tourOfPlugins(at);
  await tourOfEnrichment(at);
  await tourOfPublish(at);
  await tourOfTheRest(at);
}

async function tourOfWelcome({ page, folder, stop }: Tour): Promise<void> {
  await welcome(page).heading.waitFor();
  await stop('welcome');
  await welcome(page).openFolder('/nowhere');
  await welcome(page).folder.getByRole('alert').waitFor();
  await welcome(page).cloneFrom('https://somebody:secret@github.com/owner/name');
  await welcome(page).clone.getByText('Remove them from the address').waitFor();
  await stop('welcome-refused');
  await untrustedFolder(folder);
  await welcome(page).openFolder(folder);
  await trust(page).heading.waitFor();
  await stop('trust');
  await page.keyboard.press('Escape');
  await welcome(page).openDemo();
}

/** A registry whose git settings run programs. */
async function untrustedFolder(folder: string): Promise<void> {
  await mkdir(join(folder, '_plugins'), { recursive: true });
  await writeFile(join(folder, '_plugins/example.md'), '---\nlayout: plugin\nid: example\n---\n');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', 'https://github.com/owner/plugin-registry.git');
  git('config', 'core.sshCommand', '/opt/relay/git-proxy');
  git('config', 'credential.helper', '!relay-auth get');
  git('config', 'filter.entries.clean', 'sh tools/clean.sh %f');
  git('config', 'gpg.program', '/usr/local/bin/gpg-wrap');
  git('config', 'http.proxy', 'proxy.relay.example:8080');
}

async function tourOfPlugins({ page, stop }: Tour): Promise<void> {
  const screen = plugins(page);
  await screen.detail.getByText('Last push').first().waitFor();
  await stop('plugins');
  await screen.showTab('Front matter');
  await editor(page).text.waitFor();
  await stop('plugins-front-matter');
  await editor(page).goBehind('license:');
  await page.keyboard.press('Enter');
  await page.keyboard.type('aban');
  await editor(page).completions.waitFor();
  await stop('plugins-completion');
  await page.keyboard.press('Enter');
  await page.keyboard.type('no ticket');
  await editor(page).findings.getByText('has to be the URL of a ticket').waitFor();
  await stop('plugins-finding');
  await editor(page).bar.getByRole('button', { name: 'Discard' }).click();
  await screen.showTab('Source');
  await screen.detail.getByRole('list', { name: 'What the source says' }).waitFor();
  await screen.detail.getByRole('textbox').first().waitFor();
  await stop('plugins-source');
  await screen.showTab('History');
  await screen.detail.getByText('Numbers over time').waitFor();
  await stop('plugins-history');
  await screen.showTab('Overview');
  await page.getByRole('button', { name: 'Data files' }).click();
  await page.getByRole('menuitem').first().waitFor();
  await stop('plugins-menu');
  await page.getByRole('menuitem').first().click();
  await editor(page).text.waitFor();
  await stop('plugins-data-file');
  await page.keyboard.press('F6');
  await page.keyboard.press('Escape');
  await screen.search.fill('nothing is called so');
  await page.getByText('No plugin matches.').waitFor();
  await stop('plugins-none');
  await screen.search.fill('');
}

async function tourOfEnrichment({ page, engine, stop }: Tour): Promise<void> {
  const screen = enrichment(page);
  await frame(page).go('Enrichment');
  await stop('enrichment-none');
  await engine.call('demo.setFaults', { names: ['flaky=30'] });
  await screen.runButton.click();
  await screen.cancelButton.waitFor();
  await stop('enrichment-running');
  // It may have come to its end meanwhile.
  await screen.cancelButton.or(screen.runButton).click();
  await screen.runButton.waitFor();
  await engine.call('demo.setFaults', { names: ['field=watchers'] });
  const ended = nextRunEnd(engine);
  await screen.runButton.click();
  await ended;
  await screen.choose(/^Alarming.*(in doubt|fell)/);
  await screen.alarmingChanges.first().waitFor();
  await stop('enrichment');
  await screen.alarmingChanges.first().click();
  await page.keyboard.press('Shift+R');
  await screen.bar.getByRole('textbox').fill('It was a bot');
  await stop('enrichment-reason');
  await page.keyboard.press('Enter');
  await screen.bar.getByRole('button', { name: 'More decisions' }).click();
  await page.getByRole('menuitem').first().waitFor();
  await stop('enrichment-menu');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Choose sources' }).first().click();
  await page.getByText('Sources of the next run').waitFor();
  await stop('enrichment-sources');
  await page.keyboard.press('Escape');
  await screen.choose(/^Notable.*Python: source says/);
  await stop('enrichment-notable');
  await page.getByRole('button', { name: /problems?, nothing erased$/ }).click();
  await screen.problems.waitFor();
  await stop('enrichment-problems');
  await page.keyboard.press('Escape');
  await screen.view('Compatibility').check({ force: true });
  await screen.bar.waitFor();
  await stop('enrichment-compatibility');
  await screen.view('Rejected').check({ force: true });
  await page.getByText('It was a bot').waitFor();
  await stop('enrichment-rejected');
  await screen.view('Changes').check({ force: true });
  await frame(page).go('Plugins');
  await plugins(page).isReady();
  await stop('plugins-with-changes');
}

async function tourOfPublish({ page, engine, stop }: Tour): Promise<void> {
  const screen = publish(page);
  await engine.call('demo.setFaults', { names: ['main-moves'] });
  await frame(page).go('Publish');
  await screen.pushButton.and(page.locator(':not([aria-disabled])')).waitFor();
  await screen.hunks.first().waitFor();
  await stop('publish');
  await screen.pushButton.click();
  await screen.refusal.waitFor();
  await stop('publish-refused');
  await engine.call('demo.setFaults', { names: ['build-fails'] });
  await screen.fetchAndProposeButton.click();
  await screen.pushButton.click();
  await screen.shown.getByText('goes on').first().waitFor({ state: 'attached' });
  await stop('publish-building');
  await screen.outcome('build failed, live is older').waitFor({ timeout: BUILD_LIMIT_MS });
  await stop('publish-failed');
  await screen.shown.getByRole('button', { name: 'Read the log' }).click();
  await screen.dialog.getByText(/error/i).first().waitFor();
  await stop('publish-log');
  await page.keyboard.press('Escape');
  await engine.call('demo.setFaults', { names: ['push-denied'] });
  await editLicense(engine, 'MIT-0');
  await screen.pushButton.click();
  await screen.refusal.waitFor();
  await stop('publish-protected');
  await screen.refusal.getByRole('button', { name: 'Leave it for now' }).click();
  await engine.call('demo.setFaults', { names: [] });
  await screen.pushButton.click();
  await screen.outcome(/live in/).waitFor({ timeout: BUILD_LIMIT_MS });
  await stop('publish-live');
  await screen.shown.getByRole('button', { name: 'Revert' }).click();
  await screen.dialog.waitFor();
  await stop('publish-revert');
  await page.keyboard.press('Escape');
}

async function tourOfTheRest({ page, engine, stop }: Tour): Promise<void> {
  await frame(page).go('Settings');
  await stop('settings');
  await settings(page).account.getByRole('button', { name: 'Sign out' }).click();
  await settings(page).signIn('ghp_expired');
  await settings(page).account.getByText('GitHub refused the token').waitFor();
  await page.getByRole('button', { name: 'Open the log' }).click();
  await page.getByRole('region', { name: /^The log/ }).waitFor();
  await stop('settings-refused');
  await engine.call('account.signIn', { token: 'ghp_maintainer' });
  await page.keyboard.press('Control+K');
  await palette(page).dialog.getByRole('option').first().waitFor();
  await stop('palette');
  await page.keyboard.type('nothing is called so');
  await palette(page).dialog.getByRole('status').waitFor();
  await stop('palette-none');
  await page.keyboard.press('Escape');
  await frame(page).go('Enrichment');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await stop('keys');
  await page.keyboard.press('Escape');
  await frame(page).openRegistryMenu();
  await stop('registry-menu');
  await page.keyboard.press('Escape');
}
