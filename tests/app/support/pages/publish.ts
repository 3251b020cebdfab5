import type { Page } from 'playwright';

/** What is about to be pushed, and what became of what was. */
export function publish(page: Page) {
  const shown = page.getByRole('region', { name: /^Publish [0-9a-f]{7}$/ });
  return {
    files: page.getByRole('grid', { name: 'Files to push' }),
    /** The heads of what differs in the file that is looked at. */
    hunks: page.getByText(/^@@ /),
    pushButton: page.getByRole('button', { name: 'Commit and push' }),
    refusal: page.getByRole('article', { name: /push was refused|takes no push/ }),
    fetchAndProposeButton: page.getByRole('button', { name: 'Fetch and propose again' }),
    nothing: page.getByText('Nothing to publish.'),
    /** The publish that goes on, or the last one. */
    shown,
    /** Its outcome, in words. */
    outcome: (words: string | RegExp) => shown.getByText(words).first(),
    dialog: page.getByRole('dialog'),
  };
}
