import type { Problem } from '../../shared/problems/index.ts';
import type { RepositoryAnswer, RepositoryFound } from '../github/index.ts';
import { isRepositoryName } from '../github/index.ts';
import type { Entry } from '../registry/index.ts';
import { loadPython } from '../sources/compatibility/index.ts';
import { changesFromRepository, releaseWentBackwards, repositoryOf } from '../sources/github/index.ts';
import type { EnrichmentContext } from './context.ts';
import type { Outcome } from './outcome.ts';
import { addTo } from './outcome.ts';
import type { Target } from './source-run.ts';
import { SourceRun } from './source-run.ts';

/**
 * Asks GitHub for the numbers and the sources of every selected entry, in one pass. Sources are parsed as they come, while
 * the next batch is under way.
 * @param outcome What is found is added to it as it comes: where the run is cancelled, it has what came before.
 */
export async function runGitHub(context: EnrichmentContext, outcome: Outcome): Promise<void> {
  const { plan, profile, selected, github, signal, onProgress, onFound, now } = context;
  const add = (part: Partial<Outcome>): void => {
    addTo(outcome, part);
    onFound({ changes: part.changes ?? [], signals: part.signals ?? [], problems: part.problems ?? [] });
  };
  const targets = targetsOf(selected, profile.github.web, outcome.problems);
  const wantsNumbers = plan.sources.includes('github');
  const sources = plan.sources.includes('compatibility')
    ? new SourceRun(context.knownSources, await loadPython(), profile, add, context.onRead)
    : undefined;
  /** A release that went backwards is a fault of GitHub's now and then: it is asked twice. */
  const doubted: { target: Target; answer: RepositoryFound }[] = [];
  const total = targets.length;
  let done = 0;

  const take = (target: Target, answer: RepositoryAnswer): void => {
    const { entry, repository } = target;
    const { changes, signals, problems } = changesFromRepository(entry, repository, answer, {
      identity: context.knownIdentities.get(entry.path),
      history: context.history.get(entry.path),
      profile,
      now,
    });
    // The signals hold for the compatibility too, whether or not the numbers are wanted.
    add(wantsNumbers ? { changes, signals, problems } : { signals });
    if (answer.status !== 'failed') outcome.looked.add(entry.path);
    if (answer.status === 'found') {
      addTo(outcome, { identities: identityOf(target, answer) });
      sources?.take(target, answer);
    }
    done += 1;
    if (wantsNumbers) onProgress({ source: 'github', done, total });
  };

  const first = targets.map((target) => ({ ...target.repository, files: sources?.filesAtFirst(target) ?? [] }));
  await github.repositories(first, {
    signal,
    onAnswer: (index, answer) => {
      const target = targets[index];
      if (target === undefined) return;
      if (answer.status === 'found' && releaseWentBackwards(target.entry.values, answer.facts)) {
        doubted.push({ target, answer });
      } else take(target, answer);
    },
  });
  await github.repositories(
    doubted.map(({ target: { repository } }) => ({ ...repository, files: [] })),
    {
      signal,
      onAnswer: (index, second) => {
        const first = doubted[index];
        if (first !== undefined) take(first.target, seenTwice(first.answer, second));
      },
    },
  );
  if (sources !== undefined) {
    await sources.rest(github, signal);
    onProgress({ source: 'compatibility', done: total, total });
  }
}

function targetsOf(entries: readonly Entry[], web: string, problems: Problem[]): Target[] {
  return entries.flatMap((entry): Target[] => {
    const { source } = entry.values;
    // Any other kind of value was reported when the entry was read.
    if (source !== undefined && typeof source !== 'string') return [];
    const repository = repositoryOf(source ?? '', web);
    if ('code' in repository) {
      problems.push({ ...repository, entry: entry.path });
      return [];
    }
    if (isRepositoryName(repository.owner, repository.name)) return [{ entry, repository }];
    problems.push({ code: 'source.not-a-url', entry: entry.path, field: 'source', value: JSON.stringify(source) });
    return [];
  });
}

/** The second look counts; where it saw nothing, the releases stay as they are. */
function seenTwice(first: RepositoryFound, second: RepositoryAnswer): RepositoryFound {
  if (second.status === 'found') return { ...second, files: first.files };
  const facts = { ...first.facts };
  delete facts.releases;
  const detail = 'it went backwards, and GitHub did not answer again';
  return { ...first, facts, failures: [...first.failures, { fact: 'releases', unexpected: false, detail }] };
}

function identityOf({ entry }: Target, { facts }: RepositoryFound): Outcome['identities'] {
  const { id, owner, nameWithOwner } = facts;
  if (id === undefined || owner === undefined || nameWithOwner === undefined) return [];
  return [{ entry: entry.path, repositoryId: id, ownerId: owner.id, name: nameWithOwner }];
}
