import { expect, it } from 'vitest';
import { describeApp } from './support/app-suite.ts';
import { enrichment } from './support/pages/enrichment.ts';
import { frame } from './support/pages/frame.ts';
import { nextRunEnd } from './support/run-end.ts';
import { welcome } from './support/pages/welcome.ts';

describeApp('a run', (app) => {
  it('that is cancelled keeps what it found, and is gone on from', async () => {
    const { page, host, complaints } = app();
    const review = enrichment(page);
    await welcome(page).openDemo();
    // Every third request fails, and is waited for: there is time to cancel.
    await host.engine.call('demo.setFaults', { names: ['flaky=30'] });
    await frame(page).go('Enrichment');
    await review.runButton.click();
    await review.cancelButton.click();
    await review.continueButton.waitFor();
    await page
      .getByText(/, cancelled$/)
      .first()
      .waitFor();
    const found = (await host.engine.call('changes.list')).changes.length;

    await host.engine.call('demo.setFaults', { names: [] });
    const ended = nextRunEnd(host.engine);
    await review.continueButton.click();
    expect(await ended).toMatchObject({ status: 'done', resumes: expect.any(String) as string });
    const { changes } = await host.engine.call('changes.list');
    expect(changes.length).toBeGreaterThan(found);
    expect(complaints).toEqual([]);
  }, 60_000);

  it('that failed in part says what stayed as it was, and asks again for that alone', async () => {
    const { page, host } = app();
    const review = enrichment(page);
    await host.engine.call('demo.setFaults', { names: ['field=watchers'] });
    const failed = nextRunEnd(host.engine);
    await review.runButton.click();
    expect((await failed).status).toBe('incomplete');
    await page.getByRole('button', { name: /problems?, nothing erased$/ }).click();
    const { problems } = review;
    await problems.getByText('Nothing was erased').waitFor();
    await host.engine.call('demo.setFaults', { names: [] });
    const again = nextRunEnd(host.engine);
    await problems.getByRole('button', { name: 'Try them again' }).click();
    expect(await again).toMatchObject({ status: 'done', problems: [] });
    await problems.waitFor({ state: 'hidden' });
  }, 60_000);

  it('and all else is said to be kept when the host is stopped', async () => {
    const { page, host } = app();
    await host.stopServing();
    await page.getByRole('alert').getByText('The engine stopped').waitFor();
    await page.getByRole('alert').getByText('Every decision and every edit that was shown as kept is kept.').waitFor();
    expect(await frame(page).engineState.innerText()).toContain('Engine restarts');
    // What was shown stays to be read; what is asked now waits, and is no problem of its own.
    const { list } = enrichment(page);
    await list.press('ArrowDown');
    await page.getByRole('region', { name: 'File diff' }).getByText('Loading the diff').waitFor({ state: 'attached' });
    expect(await page.getByText(/before it answered/).count()).toBe(0);
  });
});
