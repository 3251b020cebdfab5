import { repositoryOf } from '../../sources/github/index.ts';
import { textAt } from '../judged-entry.ts';
import { shown, warning } from '../flaw.ts';
import type { Rule } from '../rule.ts';

/** The numbers are those of the repository that `source` names, and not of one that somebody else owns. */
export const rule: Rule = {
  name: 'repository-owner',
  appliesTo: 'every',
  check: (file) => {
    const repository = textAt(file, 'github.repo');
    const source = textAt(file, 'source');
    if (repository === undefined || source === undefined) return [];
    const named = repositoryOf(source.value.text, file.facts.profile.github.web);
    const { text } = repository.value;
    const [owner = ''] = text.split('/');
    if ('code' in named || named.owner.toLowerCase() === owner.toLowerCase()) return [];
    const other = shown(`${named.owner}/${named.name}`);
    return [warning(repository, `github.repo is ${shown(text)}, and source names ${other}: another owner.`)];
  },
};
