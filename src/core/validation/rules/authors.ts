import { error, shown, warning } from '../flaw.ts';
import type { Rule } from '../rule.ts';
import { at, isList, isText } from '../yaml-value.ts';

/** Somebody made the plugin: one `author`, or several `authors`. */
export const rule: Rule = {
  name: 'authors',
  appliesTo: 'every',
  check: ({ front }) => {
    const [author, authors] = [at(front, 'author'), at(front, 'authors')];
    if (author === undefined) {
      const isNobody = authors === undefined || (isList(authors) && authors.items.length === 0);
      return isNobody
        ? [error({ field: 'author', value: authors ?? front }, 'Neither author nor authors names somebody.')]
        : [];
    }
    const field = { field: 'author', value: author };
    if (authors !== undefined) return [warning(field, 'Both author and authors are there: take author out.')];
    if (!isText(author) || !/[,&]/.test(author.text)) return [];
    return [warning(field, `author seems to name several: ${shown(author.text)}. List them in authors.`)];
  },
};
