import type { Hint } from '../../../shared/inspection.ts';
import type { PluginEntry } from './entry-points.ts';

/** What one packaging file says about the distribution that it builds. What it does not say is null or empty. */
export interface Distribution {
  name: string | null;
  version: string | null;
  requires: string[] | null;
  /** The Pythons that pip installs it on. */
  requiresPython: StatedPython | undefined;
  /** The plugins of the entry-point group, in the file's order. */
  plugins: PluginEntry[];
  /** Where another file says the version. */
  versionPlace: VersionPlace | undefined;
  folders: PackageFolders;
  /** What it says and cannot be read from it, by field where that is one of the metadata. */
  hints: DistributionHint[];
}

export interface StatedPython {
  /** What the file calls it. */
  name: string;
  value: string;
  line: number;
}

/** A variable of a module, or the text of a file. */
export type VersionPlace = { line: number } & ({ module: string; name: string } | { file: string });

export interface PackageFolders {
  /** The folders that packages are in by the file's own word; the empty one is the top. */
  roots: string[];
  /** The folders of single packages, by name. */
  packages: ReadonlyMap<string, string>;
}

export type DistributionField = 'name' | 'version' | 'requires' | 'plugins';

export type DistributionHint = Omit<Hint, 'file'> & {
  /** What may be missing for it: where another file says all of them, there is nothing to hint at. */
  about?: readonly DistributionField[];
};

const FOLDER = /^(?:\.|(?:\.\/)?[\w-]+(?:\/[\w-]+)*)?\/?$/;
const FILE = /^(?:\.\/)?(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;
const MAXIMUM_PATH_LENGTH = 200;
/** A file can name any number of folders; each would be asked for. */
const MAXIMUM_PLACES = 5;

/** A folder below the source's top, the top itself as the empty one; undefined for any other. */
export function folderIn(path: string): string | undefined {
  if (path.length > MAXIMUM_PATH_LENGTH || !FOLDER.test(path)) return undefined;
  return path.replace(/^\.\/?/, '').replace(/\/$/, '');
}

/** The place that `attr: module.name` means; undefined where it is not one. */
export function versionVariable(reference: string, line: number): VersionPlace | undefined {
  const dot = reference.lastIndexOf('.');
  if (dot < 1 || dot === reference.length - 1) return undefined;
  return { module: reference.slice(0, dot), name: reference.slice(dot + 1), line };
}

/** The place that `file: path` means; undefined for a path that does not lead into the source. */
export function versionFile(path: string, line: number): VersionPlace | undefined {
  if (path.length > MAXIMUM_PATH_LENGTH || !FILE.test(path)) return undefined;
  return { file: path.replace(/^\.\//, ''), line };
}

/** Where a package or a module may be, the likeliest place first: `package/name`, without an ending. */
export function placesOf(dotted: string, { roots, packages }: PackageFolders): string[] {
  const parts = dotted.split('.');
  const named = parts.flatMap((_, at) => {
    const length = parts.length - at;
    const folder = packages.get(parts.slice(0, length).join('.'));
    return folder === undefined ? [] : [[folder, ...parts.slice(length)].filter((part) => part !== '').join('/')];
  });
  // Without a word on it, build tools find packages at the top and in `src`.
  const below = [...roots.slice(0, MAXIMUM_PLACES), '', 'src'].map((root) =>
    [root, ...parts].filter((part) => part !== '').join('/'),
  );
  return [...new Set([...named.slice(0, MAXIMUM_PLACES), ...below])];
}
