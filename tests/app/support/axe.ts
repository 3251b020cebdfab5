import axe from 'axe-core';
import type { Page } from 'playwright';

/** Every rule in light; in dark those that colours alone can break. */
const RULES = { light: undefined, dark: ['color-contrast', 'link-in-text-block'] };
const SCHEMES = ['light', 'dark'] as const;

interface Violation {
  id: string;
  impact: string | null;
  nodes: { target: string[]; failureSummary: string }[];
}

/**
 * What axe-core finds on the page as it is now, in light and in dark.
 * @returns A line for each element: the appearance, the rule, where it is, what is wrong.
 */
export async function violationsOn(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    // The page's policy refuses a script element; what is evaluated for a debugger is none.
    if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe.source);
    const first = await look(page, colorScheme);
    // axe reads a page piece by piece: what changes meanwhile fits together in neither state, and is gone when it is still.
    const again = first.length === 0 ? [] : await look(page, colorScheme);
    found.push(...first.filter((violation) => again.includes(violation)));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

async function look(page: Page, colorScheme: (typeof SCHEMES)[number]): Promise<string[]> {
  const options = { resultTypes: ['violations'], preload: false, runOnly: RULES[colorScheme] };
  const violations = await page.evaluate<Violation[]>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${colorScheme} ${id}: ${target.join(' ')} ${failureSummary.replaceAll(/\s+/g, ' ')}`,
    ),
  );
}
