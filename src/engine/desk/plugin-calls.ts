import { createGitHub } from '../../core/github/index.ts';
import { readRepository, type ReadSource } from '../../core/inspection/index.ts';
import { historyOf } from '../../core/publishing/index.ts';
import type { Entry, UnreadableEntry } from '../../core/registry/index.ts';
import { loadPython } from '../../core/sources/compatibility/index.ts';
import { repositoryOf } from '../../core/sources/github/index.ts';
import type { Handlers } from '../../shared/contract/index.ts';
import type { PluginDetail, PluginSource } from '../../shared/contract/plugins.ts';
import { isJsonObject, valueAt } from '../../shared/json.ts';
import { ProblemError } from '../../shared/problems/index.ts';
import { explanationOf } from '../explain-entry.ts';
import type { Desk } from './desk.ts';
import { rowsOf } from './rows.ts';
import type { Session } from './session.ts';

type PluginCalls = Pick<Handlers, 'plugins.list' | 'plugins.read' | 'plugins.source' | 'plugins.history'>;

const COMMITS = 50;
/** Somebody looks at it and waits. */
const MAXIMUM_WAIT_MS = 5_000;

/** What is asked of plugins. */
export function pluginCalls(desk: Desk): PluginCalls {
  return {
    'plugins.list': () => rowsOf(desk.opened()),
    'plugins.read': ({ path }) => {
      const session = desk.opened();
      return detailOf(session, entryAt(session, path));
    },
    'plugins.source': async ({ path }) => {
      const session = desk.opened();
      const entry = entryAt(session, path);
      const source = 'problem' in entry ? undefined : entry.values.source;
      const repository = repositoryOf(typeof source === 'string' ? source : '', session.profile.github.web);
      if ('code' in repository) return null;
      const github = createGitHub({
        baseUrl: session.addresses.github,
        token: desk.signedIn?.token,
        maximumWaitMs: MAXIMUM_WAIT_MS,
        onWait: () => undefined,
      });
      const context = { github, python: await loadPython(), profile: session.profile, signal: session.closing.signal };
      return sourceOf(`${repository.owner}/${repository.name}`, await readRepository(repository, context));
    },
    'plugins.history': async ({ path }) => {
      const { folder, profile, cache, closing } = desk.opened();
      const { id } = entryAt(desk.opened(), path);
      const [commits, explanation] = await Promise.all([
        historyOf(folder, path, COMMITS).catch((error: unknown) => {
          // A folder without git has no history, and is a registry all the same.
          if (error instanceof ProblemError && error.problem.code === 'git.no-checkout') return [];
          throw error;
        }),
        explanationOf({ id, path }, { folder, profile, cache, signal: closing.signal, surface: 'window' }),
      ]);
      return { commits, explanation };
    },
  };
}

/** @throws {ProblemError} `registry.no-such-entry`. */
function entryAt({ entries, folder }: Session, path: string): Entry | UnreadableEntry {
  const entry = entries.get(path);
  if (entry === undefined) throw new ProblemError({ code: 'registry.no-such-entry', path, folder });
  return entry;
}

function detailOf({ profile, addresses, findings }: Session, entry: Entry | UnreadableEntry): PluginDetail {
  const values = 'problem' in entry ? {} : entry.values;
  const { path } = entry;
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const { source } = values;
  const versions = valueAt(values, ['stats', 'month', 'versions']);
  const closed = valueAt(values, ['github', 'closed_issues']);
  return {
    path,
    page: `${(addresses.site?.url ?? profile.site.url).replace(/\/$/, '')}${profile.site.page.replace('{name}', encodeURIComponent(name))}`,
    sourceUrl: typeof source === 'string' && /^https?:\/\//.test(source) && URL.canParse(source) ? source : null,
    versions: Object.entries(isJsonObject(versions) ? versions : {})
      .flatMap(([version, instances]) => (typeof instances === 'number' ? [{ version, instances }] : []))
      .sort((a, b) => b.instances - a.instances),
    closedIssues: typeof closed === 'number' ? closed : null,
    findings: [...(findings.get(path) ?? [])],
  };
}

/** @throws {ProblemError} Why nothing at all was read. */
function sourceOf(
  repository: string,
  { files, commit, committedAt, metadata, compatibility, problems }: ReadSource,
): PluginSource {
  const [problem] = problems;
  if (files.size === 0 && problem !== undefined) {
    const isGone = problem.code === 'inspection.target-unknown';
    const gone = { code: 'github.repository-failed', repository, detail: 'there is no such repository' } as const;
    throw new ProblemError(isGone ? gone : problem);
  }
  return {
    repository,
    commit: commit ?? '',
    committedAt: committedAt ?? null,
    files: [...files].map(([path, text]) => ({
      path,
      text,
      marks: [
        ...(compatibility?.file === path
          ? [
              {
                line: compatibility.line,
                words: `Python ${compatibility.value}: this line counts`,
                kind: 'counts' as const,
              },
            ]
          : []),
        ...metadata.hints
          .filter(({ file }) => file === path)
          .map(({ line, name, value, why }) => ({ line, words: `${name}: ${value} (${why})`, kind: 'hint' as const })),
      ],
    })),
    hints: metadata.hints,
  };
}
