import { readDataFile } from '../registry/index.ts';
import type { Ticket, TicketDates } from '../sources/notices/index.ts';
import { changesFromNotices, ticketsWanted } from '../sources/notices/index.ts';
import type { EnrichmentContext } from './context.ts';
import type { Outcome } from './outcome.ts';
import { addTo, emptyOutcome } from './outcome.ts';

/** Compares the notices with what the entries say; asks for the dates of the tickets whose notice is missing. */
export async function runNotices(context: EnrichmentContext): Promise<Outcome> {
  const { folder, profile, readable, selected, onProgress } = context;
  const outcome = emptyOutcome();
  const file = await readDataFile(folder, `${profile.data.folder}/${profile.data.notices}`, 'list');
  if ('code' in file) {
    outcome.problems.push(file);
    return outcome;
  }
  // All entries, since a notice is withdrawn by what two entries of one id say; only the selected ones are reported.
  const wanted = ticketsWanted(selected, file, profile);
  const dates = new Map<string, string | { failed: string }>(context.knownTickets);
  for (const [url, date] of await askedDates(
    wanted.filter(({ url }) => !dates.has(url)),
    context,
  )) {
    dates.set(url, date);
    if (typeof date === 'string') outcome.tickets.set(url, date);
  }
  const isSelected = new Set(selected.map(({ path }) => path));
  const { changes, problems } = changesFromNotices(readable, file, dates, profile);
  addTo(outcome, {
    changes: changes.filter(({ entry }) => isSelected.has(entry)),
    problems: problems.filter(({ entry }) => entry === undefined || isSelected.has(entry)),
  });
  outcome.dataFiles.set(file.path, file.text);
  onProgress({ source: 'notices', done: selected.length, total: selected.length });
  return outcome;
}

async function askedDates(tickets: readonly Ticket[], { github, signal }: EnrichmentContext): Promise<TicketDates> {
  const dates = new Map<string, string | { failed: string }>();
  // The tickets of one repository, which are most of them, in one ask.
  const repositories = [...Map.groupBy(tickets, ({ owner, name }) => `${owner}/${name}`).values()];
  const asks = repositories.map((group) => ({
    owner: group[0]?.owner ?? '',
    name: group[0]?.name ?? '',
    files: [],
    issues: group.map(({ number }) => number),
  }));
  await github.issues(asks, {
    signal,
    onAnswer: (index, answer) => {
      for (const { url, number } of repositories[index] ?? []) {
        const issue = answer.status === 'found' ? answer.issues.get(number) : undefined;
        if (issue !== undefined && 'createdAt' in issue) dates.set(url, issue.createdAt);
        else dates.set(url, { failed: issue?.unreadable ?? 'GitHub did not answer for the repository' });
      }
    },
  });
  return dates;
}
