import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keyPresses } from './support/key-presses.ts';
import { enrichment } from './support/pages/enrichment.ts';
import { frame } from './support/pages/frame.ts';
import { plugins } from './support/pages/plugins.ts';
import { publish } from './support/pages/publish.ts';
import { welcome } from './support/pages/welcome.ts';
import { pictureOnFailure } from './support/picture.ts';
import { SURFACES, type OpenDesk } from './support/surfaces.ts';

/** As many as a person may need for all of it. */
const MOST_PRESSES = 40;
const LIVE_LIMIT_MS = 40_000;
const LIVE = /live in/;
const ALARMING = /^Alarming.*(in doubt|fell)/;
const NOTABLE = /^Notable.*Python: source says/;

for (const { name, missing, open } of SURFACES) {
  describe.skipIf(missing !== undefined)(`the whole job ${name}${missing ? ` (not here: ${missing})` : ''}`, () => {
    let desk: OpenDesk;
    beforeAll(async () => {
      desk = await open();
    }, 60_000);
    beforeEach(() => pictureOnFailure(desk.page));
    afterAll(() => desk.close(), 30_000);

    it('by mouse: run, decide, publish, live', async () => {
      const { page, complaints } = desk;
      const review = enrichment(page);
      await welcome(page).openDemo();
      await frame(page).go('Enrichment');
      await review.runButton.click();
      await review.hasRunFirst();

      await review.choose(ALARMING);
      const alarming = review.alarmingChanges.first();
      await alarming.click();
      await review.rejectBecause('It was a bot');
      await alarming.getByText('It was a bot').waitFor();
      await review.choose(NOTABLE);
      await review.bar.getByRole('button', { name: 'Accept', exact: true }).click();
      await review.row(NOTABLE).getByText('Accepted').waitFor({ state: 'attached' });

      await review.publishButton.click();
      await publish(page).pushButton.click();
      await publish(page).outcome(LIVE).waitFor({ timeout: LIVE_LIMIT_MS });
      await publish(page).nothing.waitFor();
      expect(complaints).toEqual([]);
      await frame(page).closeRegistry();
    }, 120_000);

    it('by keyboard alone, with few presses', async () => {
      const { page, complaints } = desk;
      const review = enrichment(page);
      const { press, type, count } = keyPresses(page);
      await welcome(page).heading.waitFor();
      await press('3');
      await plugins(page).isReady();
      await press('Control+Shift+E', 'g', 'e');
      await review.hasRunFirst();

      await press('n');
      await review.current.waitFor();
      // A signal has no value to reject.
      while ((await review.current.getByText('Signal of GitHub').count()) > 0) await press('n');
      await press('Shift+R');
      await type('bot');
      await press('Enter');
      await review.alarmingChanges.getByText('bot', { exact: true }).waitFor();
      await press('Escape');
      while (!NOTABLE.test(await review.selectedWords())) await press('j');
      await press('a');
      await review.row(NOTABLE).getByText('Accepted').waitFor({ state: 'attached' });

      await press('Control+Enter');
      await publish(page).pushButton.and(page.locator(':not([aria-disabled])')).waitFor();
      await press('Control+Enter');
      await publish(page).outcome(LIVE).waitFor({ timeout: LIVE_LIMIT_MS });
      console.log(`the whole job ${name}: ${count()} key presses`);
      expect(count()).toBeLessThanOrEqual(MOST_PRESSES);
      expect(complaints).toEqual([]);
    }, 120_000);
  });
}
