import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { describeApp } from './support/app-suite.ts';
import { violationsOn } from './support/axe.ts';
import { openPage } from './support/browser.ts';
import { FACES, hostWith } from './support/faces.ts';
import { frame } from './support/pages/frame.ts';
import { pictureOnFailure } from './support/picture.ts';
import { tour } from './support/tour.ts';

/** What every screen says where its list is so. */
const WORDS = {
  empty: { Plugins: /no entry yet/, Enrichment: /No run yet/, Publish: /Nothing to publish/ },
  loading: { Plugins: /^Loading/, Enrichment: /^Loading/, Publish: /^Reading/ },
  failing: { Plugins: /could not be listed/, Enrichment: /the disk is gone/, Publish: /the disk is gone/ },
};

describeApp('every screen, in light and in dark', (app) => {
  it('breaks no rule of accessibility that axe-core knows', async () => {
    const { page, host, complaints } = app();
    const found: string[] = [];
    await tour({
      page,
      engine: host.engine,
      folder: join(host.folder, 'plugin-registry'),
      async stop(name) {
        found.push(...(await violationsOn(page)).map((violation) => `${name}: ${violation}`));
      },
    });
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  }, 240_000);

  it.each(FACES)(
    'breaks none where its list is %s',
    async (face) => {
      const host = await hostWith(face);
      onTestFinished(() => host.close());
      const { page, complaints } = await openPage(app().browser, host.url);
      pictureOnFailure(page);
      const found: string[] = [];
      for (const screen of ['Plugins', 'Enrichment', 'Publish'] as const) {
        await frame(page).go(screen);
        await page.locator('main').getByText(WORDS[face][screen]).first().waitFor({ state: 'attached' });
        found.push(...(await violationsOn(page)).map((violation) => `${screen}: ${violation}`));
      }
      expect(found).toEqual([]);
      expect(complaints).toEqual([]);
    },
    60_000,
  );
});
