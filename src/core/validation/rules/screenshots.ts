import { warning } from '../flaw.ts';
import type { Rule } from '../rule.ts';
import { at, isList } from '../yaml-value.ts';

/** The featured image is for lists; the plugin's own page shows the screenshots. */
export const rule: Rule = {
  name: 'screenshots',
  appliesTo: 'every',
  check: ({ front }) => {
    const featured = at(front, 'featuredimage');
    const screenshots = at(front, 'screenshots');
    if (
      featured === undefined ||
      (screenshots !== undefined && !(isList(screenshots) && screenshots.items.length === 0))
    ) {
      return [];
    }
    return [warning({ field: 'featuredimage', value: featured }, 'There is a featured image and no screenshot.')];
  },
};
