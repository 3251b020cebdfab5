import type { ReactNode } from 'react';
import type { PluginRow } from '../../../../shared/contract/plugins.ts';
import { Delta, formatCount, formatNumber, RelativeTime, Sparkline, visibleText } from '../../../components/index.ts';
import type { SortKey } from '../rows/sort-rows.ts';
import { HealthMark } from '../health-mark.tsx';
import type { ColumnId } from './column-ids.ts';
import classes from './plugin-table.module.css';

interface Column {
  head: string;
  /** What the head says to those who cannot see the row's other cells, and in the list of columns. */
  about: string;
  /** In pixels. */
  width: number;
  isNumber?: boolean;
  /** Absent where no order makes sense. */
  sort?: SortKey;
  cell: (row: PluginRow) => ReactNode;
}

/** What each column shows of a row. A figure that is not there is empty, and never a zero. */
export const COLUMNS: Readonly<Record<ColumnId, Column>> = {
  health: {
    head: 'Health',
    about: 'Health',
    width: 126,
    sort: 'health',
    cell: (row) => <HealthMark health={row.health} />,
  },
  instances: {
    head: 'Instances',
    about: 'Instances, 30 days',
    width: 76,
    isNumber: true,
    sort: 'instances',
    cell: (row) => (row.isCounted ? figure(row.instances) : <span className={classes.absent}>not counted</span>),
  },
  pending: {
    head: 'Pending',
    about: 'Instances that a change would add',
    width: 62,
    isNumber: true,
    sort: 'pending',
    cell: ({ pending: { instances } }) =>
      instances !== null && fitted(formatNumber(instances), <Delta value={instances} />),
  },
  weeks: {
    head: '12 weeks',
    about: 'Instances, 12 weeks',
    width: 72,
    cell: (row) =>
      row.isCounted && row.weeks.length > 1 ? (
        <Sparkline values={row.weeks} label="Instances, 12 weeks" alarm={isUsageAlarm(row)} />
      ) : null,
  },
  installs: {
    head: 'Installs',
    about: 'Installs, 7 days',
    width: 54,
    isNumber: true,
    sort: 'installs',
    cell: (row) => row.isCounted && figure(row.installs),
  },
  stars: { head: 'Stars', about: 'Stars', width: 62, isNumber: true, sort: 'stars', cell: (row) => figure(row.stars) },
  issues: {
    head: 'Issues',
    about: 'Open issues',
    width: 60,
    isNumber: true,
    sort: 'issues',
    cell: (row) => figure(row.openIssues),
  },
  release: {
    head: 'Release',
    about: 'Age of the latest release',
    width: 54,
    isNumber: true,
    sort: 'release',
    cell: (row) => age(row.release?.date ?? null),
  },
  push: {
    head: 'Push',
    about: 'Age of the last push',
    width: 60,
    isNumber: true,
    sort: 'push',
    cell: (row) => age(row.lastPush),
  },
  python: {
    head: 'Python',
    about: 'Declared Python',
    width: 78,
    sort: 'python',
    cell: (row) =>
      row.python === null ? (
        <span className={classes.absent}>not stated</span>
      ) : (
        <bdi className={classes.code}>{visibleText(row.python)}</bdi>
      ),
  },
  author: { head: 'Author', about: 'Author', width: 120, sort: 'author', cell: (row) => words(row.author) },
  license: { head: 'License', about: 'License', width: 88, sort: 'license', cell: (row) => words(row.license) },
  added: {
    head: 'Added',
    about: 'In the registry since',
    width: 60,
    isNumber: true,
    sort: 'added',
    cell: (row) => age(row.date),
  },
  changes: {
    head: 'Changes',
    about: 'Changes that wait',
    width: 74,
    isNumber: true,
    sort: 'changes',
    cell: (row) => row.pending.changes > 0 && <span title={waiting(row)}>{formatNumber(row.pending.changes)}</span>,
  },
  findings: {
    head: 'Findings',
    about: 'Errors and warnings',
    width: 74,
    isNumber: true,
    sort: 'findings',
    cell: (row) => {
      const { errors, warnings } = row.findings;
      if (errors + warnings === 0) return null;
      return (
        <span title={`${formatCount(errors, 'error')}, ${formatCount(warnings, 'warning')}`}>
          {formatNumber(errors + warnings)}
        </span>
      );
    },
  },
};

/** In pixels. */
export function widthOf(columns: readonly ColumnId[]): number {
  return columns.reduce((width, id) => width + COLUMNS[id].width, 0);
}

function figure(value: number | null): ReactNode {
  if (value === null) return null;
  const text = formatNumber(value);
  return fitted(text, text);
}

/** What a column of figures has room for: 1,234,567. Only what is longer is clipped. */
const ROOM = 9;

function fitted(text: string, shown: ReactNode): ReactNode {
  return text.length > ROOM ? <bdi title={text}>{shown}</bdi> : shown;
}

function age(date: string | null): ReactNode {
  return date === null ? null : <RelativeTime at={date} form="short" />;
}

function words(text: string | null): ReactNode {
  return text === null ? <span className={classes.absent}>not stated</span> : <bdi dir="auto">{visibleText(text)}</bdi>;
}

function waiting({ pending }: PluginRow): string {
  return `${formatCount(pending.changes, 'change')}, ${formatNumber(pending.undecided)} undecided`;
}

/** A rule flagged the count itself: its words stand under Health. */
function isUsageAlarm({ health }: PluginRow): boolean {
  return health.level === 'alarming' && health.word.startsWith('Usage');
}
