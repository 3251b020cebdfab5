import type { Problem } from '../../shared/problem.ts';
import type { FileAnswer, RepositoryAnswer, RepositoryFound } from '../github/index.ts';
import { isRepositoryName } from '../github/index.ts';
import type { Entry } from '../registry/index.ts';
import { loadPython } from '../sources/compatibility/index.ts';
import type { RepositoryName } from '../sources/github/index.ts';
import { changesFromRepository, releaseWentBackwards, repositoryOf } from '../sources/github/index.ts';
import type { EnrichmentContext } from './context.ts';
import type { Outcome } from './outcome.ts';
import { addTo, emptyOutcome } from './outcome.ts';
import type { PluginFiles } from './plugin-files.ts';
import { compatibilityOf, filesAtFirst, filesStillWanted } from './plugin-files.ts';

interface Target {
  entry: Entry;
  repository: RepositoryName;
}

/**
 * Asks GitHub for the numbers and the sources of every selected entry, in one pass; a second one reads the packages that
 * turn out to be named otherwise than by default. Sources are parsed as they come, while the next batch is under way.
 */
export async function runGitHub(context: EnrichmentContext): Promise<Outcome> {
  const { plan, profile, selected, github, signal, onProgress, now } = context;
  const outcome = emptyOutcome();
  const targets = targetsOf(selected, profile.github.web, outcome.problems);
  const wantsNumbers = plan.sources.includes('github');
  const wantsSource = plan.sources.includes('compatibility');
  const later: { target: Target; plugin: PluginFiles; wanted: string[] }[] = [];
  /** A release that went backwards is a fault of GitHub's now and then: it is asked twice. */
  const doubted: { target: Target; answer: RepositoryFound }[] = [];
  const total = targets.length;
  let done = 0;

  const python = wantsSource ? await loadPython() : undefined;
  const finish = (target: Target, plugin: PluginFiles): void => {
    if (python !== undefined) addTo(outcome, compatibilityOf(target.entry, plugin, python, profile));
  };
  const take = (target: Target, answer: RepositoryAnswer): void => {
    const { changes, signals, problems } = changesFromRepository(target.entry, target.repository, answer, profile, now);
    // The signals hold for the compatibility too, whether or not the numbers are wanted.
    addTo(outcome, wantsNumbers ? { changes, signals, problems } : { signals });
    done += 1;
    if (wantsNumbers) onProgress({ source: 'github', done, total });
    if (python === undefined || answer.status !== 'found') return;
    const { defaultBranchRef, nameWithOwner } = answer.facts;
    const { owner, name } = target.repository;
    const repository = nameWithOwner ?? `${owner}/${name}`;
    const plugin = { repository, commit: defaultBranchRef?.oid, files: answer.files };
    const wanted = filesStillWanted(plugin.files, python, profile.python);
    if (wanted.length > 0) later.push({ target, plugin, wanted });
    else finish(target, plugin);
  };

  const first = targets.map(({ entry, repository }) => ({
    ...repository,
    files: wantsSource ? filesAtFirst(entry.id, profile.python) : [],
  }));
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

  await github.files(
    later.map(({ target, wanted }) => ({ ...target.repository, files: wanted })),
    {
      signal,
      onAnswer: (index, answer) => {
        const waiting = later[index];
        if (waiting !== undefined) finish(waiting.target, withAnswer(waiting.plugin, waiting.wanted, answer));
      },
    },
  );
  if (wantsSource) onProgress({ source: 'compatibility', done: total, total });
  if (github.stopped !== undefined) outcome.problems.push(github.stopped);
  return outcome;
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

function withAnswer(plugin: PluginFiles, wanted: readonly string[], answer: RepositoryAnswer): PluginFiles {
  if (answer.status === 'found') {
    const commit = answer.facts.defaultBranchRef?.oid ?? plugin.commit;
    return { ...plugin, commit, files: new Map([...plugin.files, ...answer.files]) };
  }
  const why = answer.status === 'gone' ? 'the repository is gone' : (answer.detail ?? 'GitHub did not answer');
  const unread = wanted.map((path): [string, FileAnswer] => [path, { unreadable: why }]);
  return { ...plugin, files: new Map([...plugin.files, ...unread]) };
}
