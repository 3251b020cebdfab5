import { expect, it } from 'vitest';
import { describeApp } from './support/app-suite.ts';
import { committed, editLicense } from './support/hand-edit.ts';
import { enrichment } from './support/pages/enrichment.ts';
import { frame } from './support/pages/frame.ts';
import { publish } from './support/pages/publish.ts';
import { welcome } from './support/pages/welcome.ts';

const LIVE_LIMIT_MS = 40_000;

describeApp('a publish that does not go as planned', (app) => {
  const setFaults = (...names: string[]) => app().host.engine.call('demo.setFaults', { names });

  it('is refused where somebody was quicker, loses nothing, and goes through after a fetch', async () => {
    const { page, host, complaints } = app();
    const screen = publish(page);
    await welcome(page).openDemo();
    await setFaults();
    await frame(page).go('Enrichment');
    await enrichment(page).runButton.click();
    await enrichment(page).hasRunFirst();
    const { changes } = await host.engine.call('changes.list');
    const accepted = changes.filter(({ standing }) => standing === 'accepted');

    await setFaults('main-moves');
    await frame(page).go('Publish');
    await screen.pushButton.click();
    await screen.refusal.waitFor();
    expect(await screen.refusal.innerText()).toMatch(
      /has moved[\s\S]*1 commit[\s\S]*Your decisions and the message are kept/,
    );
    const after = (await host.engine.call('changes.list')).changes.filter(({ standing }) => standing === 'accepted');
    expect(after).toEqual(accepted);

    await setFaults();
    await screen.fetchAndProposeButton.click();
    await screen.pushButton.click();
    await screen.outcome(/live in/).waitFor({ timeout: LIVE_LIMIT_MS });
    expect(complaints).toEqual([]);
  }, 120_000);

  it('is refused by a branch that takes none, and says what can be done', async () => {
    const { page, host } = app();
    const screen = publish(page);
    await setFaults('push-denied');
    await editLicense(host.engine, 'MIT-0');
    await screen.pushButton.click();
    await screen.refusal.waitFor();
    expect(await screen.refusal.innerText()).toContain('main is protected');
    await screen.refusal.getByRole('button', { name: 'Save as patch' }).waitFor();
    await screen.refusal.getByText('What git said').click();
    await screen.refusal.getByText('GH006').waitFor();
    await screen.refusal.getByRole('button', { name: 'Leave it for now' }).click();
    await screen.pushButton.waitFor();
  });

  it('whose build fails names the step, shows the log, and goes live when it is run again', async () => {
    const { page, host, complaints } = app();
    const screen = publish(page);
    await setFaults('build-fails');
    await screen.pushButton.click();
    await screen.outcome('build failed, live is older').waitFor({ timeout: LIVE_LIMIT_MS });
    await screen.shown.getByText('failed here').waitFor();
    await screen.shown.getByRole('button', { name: 'Read the log' }).click();
    await screen.dialog.getByText(/error/i).first().waitFor();
    await screen.dialog.getByRole('button', { name: 'Close' }).first().click();
    await screen.dialog.waitFor({ state: 'hidden' });
    expect((await host.engine.call('publish.history'))[0]?.state).toBe('build-failed');

    await setFaults();
    await screen.shown.getByRole('button', { name: 'Run the failed jobs again' }).click();
    await screen.outcome(/live in/).waitFor({ timeout: LIVE_LIMIT_MS });
    expect(complaints).toEqual([]);
  }, 120_000);

  it('whose site stays as it was is not called live, and can be reverted', async () => {
    const { page, host, complaints } = app();
    const screen = publish(page);
    const path = await editLicense(host.engine, 'ISC');
    const before = await committed(host.engine, path);
    await setFaults('site-stale');
    await screen.pushButton.click();
    await screen.outcome('built, live shows old values').waitFor({ timeout: LIVE_LIMIT_MS });
    expect(await committed(host.engine, path)).toContain('license: ISC');

    await setFaults();
    await screen.shown.getByRole('button', { name: 'Revert' }).click();
    await screen.dialog.getByRole('button', { name: /^Revert [0-9a-f]{7}$/ }).click();
    await screen.dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => committed(host.engine, path)).toBe(before);
    expect(complaints).toEqual([]);
  }, 120_000);
});
