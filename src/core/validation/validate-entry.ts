import { describeProblem, type Problem } from '../../shared/problems/index.ts';
import type { Finding } from '../../shared/finding.ts';
import type { FileStatus, RegistryFacts } from './judged-entry.ts';
import type { Rule } from './rule.ts';
import { placesIn } from './places.ts';
import { RULES } from './rules/index.ts';
import { typedFields } from './typed-fields.ts';
import { frontMatterOf } from './yaml-value.ts';

/** What is true of one entry beside its text. */
export interface EntryFacts {
  readonly status: FileStatus;
  /** The file's text at the base. */
  readonly before: string | undefined;
  /** The other entries with its id, capitals aside. */
  readonly namesakes: readonly string[];
  /** The other entries with its file's name, capitals aside. */
  readonly sameFileNames: readonly string[];
}

/** Everything that the rules find in one entry, by place. */
export function validateEntry(
  { path, text }: { path: string; text: string },
  { status, before, namesakes, sameFileNames }: EntryFacts,
  facts: RegistryFacts,
): Finding[] {
  const front = frontMatterOf(text, path);
  // Whoever made the entry read the same text.
  if (front === undefined) throw new Error(`the front matter of ${path} was readable`);
  const file = {
    facts,
    path,
    name: path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, ''),
    status,
    front,
    typed: typedFields(front, facts.schema),
    before: before === undefined ? undefined : frontMatterOf(before, path),
    namesakes,
    sameFileNames,
    text,
  };
  const placeOf = placesIn(text);
  return RULES.filter((rule) => applies(rule, status))
    .flatMap((rule) => rule.check(file).map((flaw) => ({ rule: rule.name, ...flaw })))
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, ...found }) => ({ ...found, ...placeOf(offset) }));
}

function applies({ appliesTo }: Rule, status: FileStatus): boolean {
  return appliesTo === 'every' || status === 'added' || (appliesTo === 'changed' && status === 'changed');
}

/** Why an entry could not be read, as a finding: that names the file and the place itself. */
export function unreadableFinding(problem: Problem): Finding {
  const { happened, todo } = describeProblem(problem, 'command-line');
  const path = 'path' in problem && happened.startsWith(problem.path) ? problem.path : '';
  const words = happened.slice(path.length).replace(/^(?:, line \d+)?(?:, column \d+)?: /, '');
  const line = 'line' in problem ? problem.line : undefined;
  const column = 'column' in problem ? problem.column : undefined;
  return {
    rule: 'front-matter',
    severity: 'error',
    // Where the path is the sentence's subject, it stays.
    message: `${words.startsWith(' ') ? happened : words.charAt(0).toUpperCase() + words.slice(1)} ${todo}`,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
}
