import type { Change } from '../../shared/change.ts';
import type { Problem } from '../../shared/problems/index.ts';
import type { Profile } from '../../shared/profile.ts';
import type { HeldBack } from '../../shared/publication.ts';
import type { HandEdit } from '../changes/index.ts';
import { fetchMissingBlobs, filesAt, gitProblem, prefixOf, readBlobs, type RemoteCall } from '../git/index.ts';
import type { WrittenMemory } from '../registry/index.ts';
import { dirtyFiles } from './dirty-files.ts';
import { MAXIMUM_BYTES, preparedFile, type TipFile } from './prepare-file.ts';
import type { Prepared, PreparedFile } from './prepared.ts';
import { reachedBy } from './reached-users.ts';

/** @property folder The registry's, absolute, with no link left in it. */
export interface PublicationRequest extends RemoteCall {
  profile: Profile;
  /** The commit to build on: the remote's tip. */
  tip: string;
  /** Those that are accepted; the ones of edits by hand are among them. */
  changes: readonly Change[];
  /** How many changes of a file wait and stay behind. */
  waitingByFile: ReadonlyMap<string, number>;
  /** An edit goes along as a whole where one of its changes does. */
  handEdits: readonly HandEdit[];
  /** Paths that are left out. */
  without: ReadonlySet<string>;
  /** Whether a file is as an earlier run of ours left it. */
  isOurs: WrittenMemory['isOurs'];
  /** Installations of the last 30 days, by the plugin's id; null where they are not counted. */
  instancesOf: (id: string) => number | null;
}

/**
 * Works out what a publish would commit on the remote's tip. Nothing is written.
 * @throws {ProblemError} `git.failed`.
 */
export async function preparePublication(request: PublicationRequest): Promise<Prepared> {
  const { folder, profile, tip, changes, handEdits, without, credentials, signal } = request;
  const ofFile = Map.groupBy(changes, ({ file }) => file);
  const byHand = new Map(handEdits.map((edit) => [edit.path, edit]));
  const paths = [...ofFile.keys()].sort();
  const possible = paths.filter((path) => !without.has(path) && isInside(path));
  const foreign = await dirtyFiles(folder, possible, request.isOurs);
  const call = { folder, credentials, signal };
  const tipFiles = await readTip(
    tip,
    possible.filter((path) => !foreign.has(path)),
    call,
  );

  const files: PreparedFile[] = [];
  const heldBack: HeldBack[] = [];
  for (const path of paths) {
    signal?.throwIfAborted();
    const accepted = ofFile.get(path) ?? [];
    const made =
      whyNot(path, without, foreign) ??
      (await preparedFile(
        {
          path,
          tip: tipFiles.get(path),
          changes: accepted,
          handEdit: accepted.some(({ source }) => source === 'hand') ? byHand.get(path) : undefined,
          staysBehind: request.waitingByFile.get(path) ?? 0,
        },
        profile,
      ));
    if (made === undefined) continue;
    if ('code' in made) heldBack.push({ path, changes: accepted.length, problem: made });
    else files.push(made);
  }
  const reachesUsers = files.flatMap(({ path, before, after }) =>
    reachedBy(path, before?.toString() ?? null, after?.toString() ?? null, profile).map((reached) => ({
      file: path,
      ...reached,
      instances: request.instancesOf(reached.id),
    })),
  );
  return { base: tip, files, heldBack, reachesUsers };
}

function whyNot(path: string, without: ReadonlySet<string>, foreign: ReadonlySet<string>): Problem | undefined {
  if (without.has(path)) return { code: 'publish.left-out', path };
  if (!isInside(path)) return { code: 'file.outside-registry', path };
  if (foreign.has(path)) return { code: 'file.dirty', entry: path, path };
  return undefined;
}

/** Whether a path is one of a file in the registry, and not of git's own folder. */
function isInside(path: string): boolean {
  return !/[\\\p{Cc}]/u.test(path) && path.split('/').every((part) => !/^(?:\.{0,2}|\.git|git~\d+)[. ]*$/i.test(part));
}

/** The files at the tip, all contents by one git. */
async function readTip(tip: string, paths: readonly string[], call: RemoteCall): Promise<Map<string, TipFile>> {
  try {
    // Paths of a registry that is a folder of a checkout begin there.
    const prefix = await prefixOf(call);
    const found = await filesAt(
      tip,
      paths.map((path) => prefix + path),
      call,
    );
    const isFile = (mode: string): boolean => mode.startsWith('100');
    const ids = new Set([...found.values()].filter(({ mode }) => isFile(mode)).map(({ id }) => id));
    await fetchMissingBlobs(ids, call);
    const contents = await readBlobs(ids, MAXIMUM_BYTES, call);
    return new Map(
      [...found].map(([path, { mode, id }]) => [
        path.slice(prefix.length),
        { mode, content: contents.get(id) ?? Buffer.alloc(0) },
      ]),
    );
  } catch (error) {
    throw gitProblem(call.folder, error);
  }
}
