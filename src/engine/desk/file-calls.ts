import { kindOf } from '../../core/changes/index.ts';
import {
  DATA_SCHEMAS,
  dataKeysOf,
  keysOf,
  OCTOPRINT_SCHEMA,
  validateData,
  validateText,
} from '../../core/validation/index.ts';
import type { EditedFile, DataFile } from '../../shared/contract/files.ts';
import type { Handlers } from '../../shared/contract/index.ts';
import type { Finding } from '../../shared/finding.ts';
import { ProblemError } from '../../shared/problems/index.ts';
import type { Desk } from './desk.ts';
import { textIn } from './file-text.ts';
import { sayEntries } from './rows.ts';
import type { Session } from './session.ts';

type FileCalls = Pick<Handlers, 'files.data' | 'files.read' | 'files.check' | 'files.save' | 'files.discard'>;

/** What is asked of files that are edited by hand. Nothing in the registry's folder is ever written by it. */
export function fileCalls(desk: Desk): FileCalls {
  return {
    'files.data': () => dataFilesOf(desk.opened()),
    'files.read': ({ path }) => readEdited(desk.opened(), path),
    'files.check': ({ path, text }) => findingsIn(desk.opened(), path, text),
    'files.save': async ({ path, base, text }) => {
      const session = desk.writable();
      const now = await textOf(session, path);
      // The editor began at another text: somebody's work would be lost under it.
      if (now !== base) throw new ProblemError({ code: 'file.moved-on', path });
      const at = new Date().toISOString();
      if (text === base) session.cache.handEdits.remove(path);
      else session.cache.handEdits.put({ path, base, text, who: desk.who(), at });
      return edited(desk, session, path);
    },
    'files.discard': ({ path }) => {
      const session = desk.writable();
      session.cache.handEdits.remove(path);
      return edited(desk, session, path);
    },
  };
}

/** Says what an edit made of its file, in every window. */
async function edited(desk: Desk, session: Session, path: string): Promise<EditedFile> {
  session.board.load();
  sayEntries(desk, session, new Set([path]));
  return readEdited(session, path);
}

async function readEdited(session: Session, path: string): Promise<EditedFile> {
  const base = await textOf(session, path);
  const edit = session.cache.handEdits.all().find((one) => one.path === path);
  const text = edit?.text ?? base;
  return {
    path,
    kind: kindOf(path, session.profile) === 'entry' ? 'entry' : 'data',
    base,
    text,
    keys: keysIn(session, path),
    findings: findingsIn(session, path, text),
  };
}

function keysIn({ profile }: Session, path: string): EditedFile['keys'] {
  const kind = kindOf(path, profile);
  if (kind === 'entry') return keysOf(OCTOPRINT_SCHEMA);
  return kind === 'data' ? [] : dataKeysOf(DATA_SCHEMAS[kind]);
}

function findingsIn(session: Session, path: string, text: string): Finding[] {
  if (!isEditable(session, path)) throw noSuchFile(session, path);
  const kind = kindOf(path, session.profile);
  if (kind !== 'entry') return kind === 'data' ? [] : validateData(path, text, DATA_SCHEMAS[kind]);
  const others = [...session.entries.values()].filter((entry) => !('problem' in entry));
  const facts = { profile: session.profile, schema: OCTOPRINT_SCHEMA, images: session.images };
  return validateText(path, text, others, facts);
}

/** @throws {ProblemError} `registry.no-such-entry`, `file.unreadable`. */
async function textOf(session: Session, path: string): Promise<string> {
  if (!isEditable(session, path)) throw noSuchFile(session, path);
  return textIn(session, path);
}

/** The entries that are there, and the data files: no path leads anywhere else. */
function isEditable(session: Session, path: string): boolean {
  return session.entries.has(path) || dataFilesOf(session).some((file) => file.path === path);
}

function noSuchFile({ folder }: Session, path: string): ProblemError {
  return new ProblemError({ code: 'registry.no-such-entry', path, folder });
}

function dataFilesOf({ profile, cache }: Session): DataFile[] {
  const { folder, notices, blacklist, overlays, python2Overlays } = profile.data;
  const edits = new Set(cache.handEdits.all().map(({ path }) => path));
  return [
    { name: notices, title: 'Notices', about: 'What hosts show beside an installed plugin.' },
    { name: blacklist, title: 'Blacklist', about: 'What hosts refuse to load.' },
    { name: overlays, title: 'Overlays', about: 'What hosts are told instead of a plugin’s own update settings.' },
    { name: python2Overlays, title: 'Python 2 overlays', about: 'What hosts on Python 2 are told instead of updates.' },
  ].map(({ name, ...file }) => {
    const path = `${folder}/${name}`;
    return { ...file, path, isEdited: edits.has(path) };
  });
}
