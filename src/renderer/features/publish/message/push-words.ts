import { describeProblem, withFullStop, anotherWrites } from '../../../../shared/problems/index.ts';
import type { PublicationPlan } from '../../../../shared/publication.ts';

/** The most that a subject and a body may have. */
const LONGEST = { subject: 500, body: 20_000 };
/** What lists of commits show of a subject. */
const SHOWN = 72;

/** What is known when somebody wants to push. */
export interface PushFacts {
  plan: Pick<PublicationPlan, 'author'> | undefined;
  /** How many files go along. */
  files: number;
  subject: string;
  body: string;
  /** Whether what is shown is not what would be pushed any more. */
  isStale: boolean;
  /** Whether it could not be read anew: what is shown is what was there before. */
  isUnread: boolean;
  /** Whether a run adds to everything that is accepted. */
  isGrowing: boolean;
  /** The process that writes the registry; null where this one does. */
  lockedBy: number | null;
}

/** Why nothing can be pushed now; undefined where it can. */
export function cannotPush({
  plan,
  files,
  subject,
  body,
  isStale,
  isUnread,
  isGrowing,
  lockedBy,
}: PushFacts): string | undefined {
  if (lockedBy !== null) return anotherWrites(lockedBy);
  if (plan === undefined) return 'It is not known yet what would be pushed';
  if (plan.author === null) return 'git does not know who you are';
  if (files === 0) return 'No file is ticked';
  if (subject.trim() === '') return 'The message has no subject';
  if (problemOfSubject(subject) !== undefined) return 'The subject is too long';
  if (body.length > LONGEST.body) return 'The message is too long';
  if (isUnread) return 'It could not be read what would be pushed; what is shown is as it was before';
  if (isGrowing) return 'A run goes on: what it finds would go along unseen. Wait for it, or cancel it';
  return isStale ? 'What would be pushed is being read again' : undefined;
}

/** Why no patch can be saved now. */
export function cannotSave({
  plan,
  sums,
}: {
  plan: PublicationPlan | undefined;
  sums: { files: number };
}): string | undefined {
  if (plan === undefined) return 'It is not known yet what would be pushed';
  if (plan.author === null) return 'git does not know who you are';
  return sums.files === 0 ? 'No file is ticked' : undefined;
}

/** What is wrong with a subject. */
export function problemOfSubject(subject: string): string | undefined {
  const over = subject.length - LONGEST.subject;
  return over > 0 ? `Take ${over} characters out: a subject has ${LONGEST.subject} at most.` : undefined;
}

/** What is wrong with a body. */
export function problemOfBody(body: string): string | undefined {
  const over = body.length - LONGEST.body;
  return over > 0 ? `Take ${over} characters out: a message has ${LONGEST.body} at most.` : undefined;
}

/** What a long subject looks like elsewhere. */
export function hintOfSubject(subject: string): string | undefined {
  return subject.length > SHOWN ? `${subject.length} characters; lists of commits show ${SHOWN}.` : undefined;
}

/** What speaks against a push, each a sentence; the engine asks for a reason then. */
export function warningsOf({ protection, preflight, branch }: PublicationPlan): string[] {
  const refused = protection.push === 'refused' ? protection.why : [];
  const ofBuild = preflight
    .map((problem) => describeProblem(problem, 'window'))
    .map(({ happened, todo }) => `${happened} ${todo}`);
  return [...refused.map((why) => withFullStop(`${branch} takes no push: ${why}`)), ...ofBuild];
}

/** What may speak against a push, and is seen when it is pushed. */
export function doubtsOf({ protection, branch }: PublicationPlan): string[] {
  return protection.push === 'unknown' ? protection.why.map((why) => withFullStop(`${branch}: ${why}`)) : [];
}

/** Who commits, and whether it is signed. */
export function authorWords({ author, signing }: Pick<PublicationPlan, 'author' | 'signing'>): string {
  if (author === null) return '';
  const how = signing === 'none' ? 'Not signed' : `Signed by ${signing}`;
  return `${how}, as ${author.name} <${author.email}>`;
}
