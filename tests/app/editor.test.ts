import { expect, it } from 'vitest';
import { describeApp } from './support/app-suite.ts';
import { committed } from './support/hand-edit.ts';
import { editor } from './support/pages/editor.ts';
import { enrichment } from './support/pages/enrichment.ts';
import { frame } from './support/pages/frame.ts';
import { plugins } from './support/pages/plugins.ts';
import { publish } from './support/pages/publish.ts';
import { welcome } from './support/pages/welcome.ts';

describeApp('an edit by hand', (app) => {
  it('is completed, checked while one types, saved as a change, and published to the byte', async () => {
    const { page, host, complaints } = app();
    await welcome(page).openDemo();
    const [row] = (await host.engine.call('plugins.list')).filter(
      ({ flags, problem }) => problem === null && !flags.length,
    );
    const { path = '', title = '' } = row ?? {};
    const before = await committed(host.engine, path);
    await plugins(page).select(title);
    await plugins(page).showTab('Front matter');

    const file = editor(page);
    const { completions, findings, bar, text } = file;
    await file.goBehind('license:');
    await page.keyboard.press('Enter');
    await page.keyboard.type('aban');
    await completions.getByRole('option', { name: /^abandoned/ }).waitFor();
    // What it means stands beside it, whole.
    await expect.poll(file.isMeaningWhole).toBe(true);
    // For 75 ms after completions appear, Enter is still meant for the text.
    await page.waitForTimeout(100);
    await page.keyboard.press('Enter');
    await text.getByText('abandoned:').waitFor();
    await page.keyboard.type('not a ticket');
    await findings.getByRole('button', { name: /has to be the URL of a ticket/ }).waitFor();
    await page.keyboard.press('Shift+Home');
    const ticket = 'https://github.com/hearthside/plugin-registry/issues/7';
    await page.keyboard.type(`abandoned: ${ticket}`);
    await findings.getByText('has to be the URL of a ticket').waitFor({ state: 'hidden' });
    await bar.getByText('Not saved').waitFor();
    await page.keyboard.press('Control+S');
    await bar.getByText(/waits in/i).waitFor();
    expect(await committed(host.engine, path)).toBe(before);

    await frame(page).go('Enrichment');
    await enrichment(page).row(title).click();
    await enrichment(page).fields.getByText('Edited by hand').first().waitFor();
    await enrichment(page).publishButton.click();
    await publish(page).pushButton.click();
    await publish(page).shown.waitFor();
    const license = /^license: .*\n/m.exec(before)?.[0] ?? '';
    expect(await committed(host.engine, path)).toBe(before.replace(license, `${license}abandoned: ${ticket}\n`));
    expect(complaints).toEqual([]);
  }, 60_000);
});
