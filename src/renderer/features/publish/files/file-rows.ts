import type { HeldBack, PublicationPlan, PublishedFile, ReachesUsers } from '../../../../shared/publication.ts';

/** One line of the list of files. */
export type FileRow =
  | { kind: 'head'; key: string; title: 'Reaches users' | 'Held back'; count: number }
  | { kind: 'folder'; key: string; folder: string; paths: readonly string[] }
  | { kind: 'reach'; key: string; reach: ReachesUsers }
  | { kind: 'file'; key: string; file: PublishedFile; name: string }
  | { kind: 'held'; key: string; held: HeldBack };

/** A row that can be looked at. */
export type ItemRow = Extract<FileRow, { kind: 'reach' | 'file' | 'held' }>;

/** What reaches users, first; then the files by folder; then what is held back. Only what has the text in it. */
export function fileRows(
  plan: Pick<PublicationPlan, 'files' | 'reachesUsers' | 'heldBack'>,
  search: string,
): FileRow[] {
  const text = search.trim().toLowerCase();
  const has = (...words: (string | null)[]): boolean => words.some((word) => word?.toLowerCase().includes(text));
  const reaches = plan.reachesUsers
    .map((reach, at) => ({ reach, key: `reach ${at} ${reach.file} ${reach.id}` }))
    .filter(({ reach: { file, id, text: seen, kind } }) => has(file, id, seen, kind));
  const files = plan.files.filter(({ path, notable }) => has(path, notable));
  const held = plan.heldBack.filter(({ path }) => has(path));
  // Entries come before the data that goes with them: folders by how much is in them.
  const folders = [...Map.groupBy(files, ({ path }) => folderOf(path))].sort(([, a], [, b]) => b.length - a.length);
  return [
    ...head('Reaches users', reaches.length),
    ...reaches.map((one): FileRow => ({ kind: 'reach', ...one })),
    ...folders.flatMap(([folder, ofFolder]): FileRow[] => [
      { kind: 'folder', key: `folder ${folder}`, folder, paths: ofFolder.map(({ path }) => path) },
      ...ofFolder.map((file): FileRow => ({ kind: 'file', key: fileKey(file.path), file, name: nameOf(file.path) })),
    ]),
    ...head('Held back', held.length),
    ...held.map((one): FileRow => ({ kind: 'held', key: `held ${one.path}`, held: one })),
  ];
}

function fileKey(path: string): string {
  return `file ${path}`;
}

export function isItem(row: FileRow): row is ItemRow {
  return row.kind === 'reach' || row.kind === 'file' || row.kind === 'held';
}

/** The file that a row is about. */
export function pathOf(row: ItemRow): string {
  return row.kind === 'file' ? row.file.path : row.kind === 'reach' ? row.reach.file : row.held.path;
}

/**
 * The row that is looked at: the one of that key, else the same file elsewhere in the list, else what reaches users, else
 * a plugin's file, else the first.
 */
export function selectedIndex(rows: readonly FileRow[], key: string | null, plugin: string | null): number {
  const wanted: ((row: ItemRow) => boolean)[] = [
    (row) => row.key === key,
    (row) => row.kind !== 'reach' && key?.endsWith(` ${pathOf(row)}`) === true,
    (row) => row.kind === 'reach',
    (row) => pathOf(row) === plugin,
    () => true,
  ];
  for (const test of wanted) {
    const index = rows.findIndex((row) => isItem(row) && test(row));
    if (index !== -1) return index;
  }
  return -1;
}

function head(title: 'Reaches users' | 'Held back', count: number): FileRow[] {
  return count === 0 ? [] : [{ kind: 'head', key: `head ${title}`, title, count }];
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
