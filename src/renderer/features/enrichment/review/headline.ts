import type { ReviewChange } from '../../../../shared/contract/changes.ts';
import { isJsonObject } from '../../../../shared/json.ts';
import { compactValue, formatCount, formatNumber } from '../../../components/index.ts';
import { fieldLabel, fieldNoun } from './field-words.ts';
import type { PluginReview } from './plugin-review.ts';
import type { ReviewItem, SignalItem } from './review-item.ts';

/** At most so many items are named in a row. */
const NAMED = 2;

/** What is gravest about a plugin, in a line: "Python: source says >=3.9, entry >=2.7". */
export function headline({ items, gravest }: PluginReview): string {
  const signal = items.find((item) => item.kind === 'signal' && item.severity === 'alarming');
  if (signal !== undefined) {
    // What GitHub says of it is about somebody else's repository, perhaps: each in itself is no news.
    const doubted = items.filter((item) => item.kind === 'field' && item.severity === 'alarming').length;
    return doubted === 0 ? itemWords(signal) : `${signal.label}; ${formatCount(doubted, 'field')} in doubt`;
  }
  const open = items.filter((item) => item.severity === gravest);
  const chosen = open.length > 0 ? open : items;
  const words = [...new Set(chosen.map(itemWords))];
  const more = words.length - NAMED;
  return `${words.slice(0, NAMED).join('; ')}${more > 0 ? `; ${more} more` : ''}`;
}

/** An item in few words. */
function itemWords(item: ReviewItem): string {
  if (item.kind === 'signal') return signalWords(item);
  const [change] = item.changes;
  const { before, after, source, field } = change;
  const label = fieldLabel(change);
  if (source === 'notices') return `Notice to users: ${after === undefined ? 'goes' : noticeText(change)}`;
  if (source === 'overlays') return after === undefined ? 'Update overlay goes' : 'Update overlay for Python 2';
  if (source === 'hand' && (before === undefined) === (after === undefined) && field.startsWith('(')) {
    return `${label}, edited by hand`;
  }
  if (field === 'compatibility.python' && source === 'compatibility') {
    return `Python: source says ${short(after)}, entry ${before === undefined ? 'nothing' : short(before)}`;
  }
  if (field === 'github.latest_release' && item.severity === 'notable')
    return `Latest release went back to ${short(after)}`;
  if (field === 'github.repo' && before !== undefined) return `Repository is now ${short(after)}`;
  if (typeof before === 'number' && typeof after === 'number') {
    return `${label} ${after < before ? 'fell' : 'rose'} from ${formatNumber(before)} to ${formatNumber(after)}`;
  }
  return `${label}: ${short(before)} → ${short(after)}`;
}

const SINCE = /since (\d{4}-\d{2}-\d{2})/;

function signalWords({ label, signal: { code, reason, evidence } }: SignalItem): string {
  if (code === 'no-push') return `No push since ${SINCE.exec(reason)?.[1] ?? 'long'}`;
  const answered = evidence?.kind === 'repository' ? evidence.answered : null;
  return code === 'renamed' && answered !== null ? `Renamed to ${answered}, same owner` : label;
}

function short(value: ReviewChange['after']): string {
  return value === undefined ? 'not there' : compactValue(value);
}

function noticeText({ after }: ReviewChange): string {
  return isJsonObject(after) && typeof after.text === 'string' ? after.text : short(after);
}

/** What stands at the right of a routine row: the number that says most, and how far it moved. */
export interface RoutineFigure {
  noun: string;
  /** Null where there is no number to hold the new one against. */
  delta: number | null;
  /** How many fields get their first value. */
  first: number;
}

const TELLING = ['stats.month.instances', 'stats.week.instances', 'github.stars', 'github.open_issues'];

export function routineFigure({ changes }: PluginReview): RoutineFigure {
  const moved = changes.filter(({ before, after }) => typeof before === 'number' && typeof after === 'number');
  const telling = TELLING.map((field) => moved.find((change) => change.field === field)).find(Boolean) ?? moved[0];
  const first = changes.filter(({ before }) => before === undefined).length;
  if (telling === undefined) {
    const [only] = changes;
    return { noun: first > 0 || only === undefined ? '' : fieldNoun(only), delta: null, first };
  }
  const { before, after } = telling;
  return { noun: fieldNoun(telling), delta: Number(after) - Number(before), first };
}
