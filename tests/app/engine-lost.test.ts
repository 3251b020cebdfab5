import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type Demo } from '../../src/engine/demo.ts';
import { noDesktop, openApp, type OpenApp } from '../support/electron-app.ts';
import { askSandbox } from './support/ask-sandbox.ts';
import { heardOf } from './support/browser.ts';
import { enginesOf } from './support/engine-of.ts';
import { enrichment } from './support/pages/enrichment.ts';
import { frame } from './support/pages/frame.ts';
import { plugins } from './support/pages/plugins.ts';
import { pictureOnFailure } from './support/picture.ts';

describe.skipIf(noDesktop !== undefined)(
  `an engine that is killed${noDesktop ? ` (not here: ${noDesktop})` : ''}`,
  () => {
    let demo: Demo;
    let open: OpenApp;
    beforeAll(async () => {
      demo = await startDemo();
      askSandbox(demo.sandbox);
      open = await openApp();
    }, 60_000);
    afterAll(async () => {
      await open.close();
      await demo.end();
    }, 30_000);

    it('in the middle of a run is said, comes back, and has every decision', async () => {
      const { app, page } = open;
      const complaints = heardOf(page);
      pictureOnFailure(page);
      const review = enrichment(page);
      await app.evaluate(({ dialog }, folder) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
      }, demo.registry);
      await page.getByRole('button', { name: 'Open a folder' }).click();
      await plugins(page).isReady();
      await frame(page).go('Enrichment');
      await review.runButton.click();
      await review.hasRunFirst();
      await review.choose(/^Alarming.*(in doubt|fell)/);
      await review.alarmingChanges.first().click();
      await review.rejectBecause('It was a bot');
      await review.alarmingChanges.getByText('It was a bot').waitFor();

      await review.runButton.click();
      const [engine] = enginesOf(open);
      if (engine === undefined) throw new Error('no engine runs');
      process.kill(engine, 'SIGKILL');
      await page.getByRole('alert').getByText('The engine stopped, and is being started again.').waitFor();
      await page.getByRole('alert').getByText('The engine stopped, and is').waitFor({ state: 'hidden' });
      // The registry is open again, and nobody is led away from what they looked at.
      await review.view('Rejected').check({ force: true });
      await page.getByText('It was a bot').waitFor();
      expect(complaints).toEqual([]);
    }, 90_000);
  },
);
