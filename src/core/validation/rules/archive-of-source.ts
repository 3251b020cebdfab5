import { repositoryOf } from '../../sources/github/index.ts';
import { textAt } from '../judged-entry.ts';
import { shown, warning } from '../flaw.ts';
import type { Rule } from '../rule.ts';

/** What hosts install is what reviewers and users read: the archive is one of the repository that `source` names. */
export const rule: Rule = {
  name: 'archive-of-source',
  appliesTo: 'every',
  check: (file) => {
    const [archive, source] = [textAt(file, 'archive'), textAt(file, 'source')];
    if (archive === undefined || source === undefined) return [];
    const { web } = file.facts.profile.github;
    const installed = repositoryOf(archive.value.text, web);
    const named = repositoryOf(source.value.text, web);
    if ('code' in installed || 'code' in named) return [];
    const [from, of] = [installed, named].map(({ owner, name }) => `${owner}/${name}`);
    if (from?.toLowerCase() === of?.toLowerCase()) return [];
    const message = `archive is of ${shown(from ?? '')}, and source names ${shown(of ?? '')}: hosts install code from another repository.`;
    return [warning(archive, message)];
  },
};
