import { textWith } from '../../core/changes/index.ts';
import { comparedVersions, isSpecifier, versionsOf } from '../../core/versions/index.ts';
import type { CompatibilityRow, ReviewChange } from '../../shared/contract/changes.ts';
import type { Handlers } from '../../shared/contract/index.ts';
import { ProblemError } from '../../shared/problems/index.ts';
import type { Desk } from './desk.ts';
import { textIn } from './file-text.ts';
import { sayEntries } from './rows.ts';
import type { Session } from './session.ts';

type ChangeCalls = Pick<Handlers, 'changes.list' | 'changes.decide' | 'changes.diff' | 'changes.compatibility'>;

/** What is asked of changes. */
export function changeCalls(desk: Desk): ChangeCalls {
  return {
    'changes.list': () => desk.opened().board.review(),
    'changes.decide': ({ decisions }) => {
      const session = desk.writable();
      const { undo, entries } = session.board.decide(decisions, desk.who(), new Date());
      sayEntries(desk, session, entries);
      return { undo };
    },
    'changes.diff': async ({ file, which }) => {
      const session = desk.opened();
      const isMeant = (change: ReviewChange): boolean =>
        change.file === file &&
        (which === 'accepted' ? change.standing === 'accepted' : change.standing !== 'rejected');
      const changes = session.board.review().changes.filter(isMeant);
      const before = await textOf(session, file);
      const handEdit = session.cache.handEdits.all().find(({ path }) => path === file);
      const edited = await textWith(file, before, { changes, handEdit }, session.profile);
      if ('code' in edited) throw new ProblemError(edited);
      return { file, before, after: edited.text };
    },
    'changes.compatibility': () => {
      const session = desk.opened();
      return session.board
        .review()
        .changes.filter(({ source }) => source === 'compatibility')
        .map((change) => compatibilityRow(session, change));
    },
  };
}

function compatibilityRow(session: Session, change: ReviewChange): CompatibilityRow {
  const compared = comparedVersions(session.profile.python.supported);
  const entry = session.entries.get(change.entry);
  const title = entry === undefined || 'problem' in entry ? undefined : entry.values.title;
  const pythons = (specifier: unknown): string[] =>
    typeof specifier === 'string' && isSpecifier(specifier) ? versionsOf(specifier, compared) : [];
  return {
    entry: change.entry,
    title: typeof title === 'string' ? title : (entry?.id ?? change.entry),
    declared: typeof change.before === 'string' ? change.before : null,
    found: typeof change.after === 'string' ? change.after : null,
    declaredPythons: pythons(change.before ?? session.profile.python.undeclared),
    foundPythons: pythons(change.after),
    change,
  };
}

/** The text of a file that changes are about. @throws {ProblemError} Where there is none such, or it cannot be read. */
async function textOf(session: Session, file: string): Promise<string> {
  const isKnown = session.entries.has(file) || session.board.review().changes.some((change) => change.file === file);
  if (!isKnown) throw new ProblemError({ code: 'registry.no-such-entry', path: file, folder: session.folder });
  return textIn(session, file);
}
