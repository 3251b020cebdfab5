import { random } from './random.ts';
import type { WorldRepository } from './repository.ts';

export interface Issue {
  title: string;
  state: 'OPEN' | 'CLOSED';
  createdAt: Date;
}

const FIRST_ISSUE = Date.parse('2016-01-01T00:00:00Z');
const SPAN_MS = 8.5 * 365 * 86_400_000;
/** The issue of this number comes in the middle of the span. */
const MIDDLE = 40;

/** An issue by its number: the open ones come first. A ticket that an entry names is there, and open, always. */
export function issueAt(repository: WorldRepository, number: number): Issue | undefined {
  const { tickets, openIssues, closedIssues, databaseId } = repository;
  const createdAt = issueCreatedAt(databaseId, number);
  if (tickets.has(number)) return { title: 'Looking for somebody who takes over', state: 'OPEN', createdAt };
  if (number < 1 || number > openIssues + closedIssues) return undefined;
  return { title: `Number ${number}`, state: number <= openIssues ? 'OPEN' : 'CLOSED', createdAt };
}

/** Depends on the repository and the number alone, never on the day: a higher number is always later. */
export function issueCreatedAt(databaseId: number, number: number): Date {
  const offset = random(databaseId, 'issues').int(0, 120 * 86_400) * 1000;
  return new Date(FIRST_ISSUE + offset + Math.floor((SPAN_MS * number) / (number + MIDDLE) / 1000) * 1000);
}
