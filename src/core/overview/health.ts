import type { Change } from '../../shared/change.ts';
import type { Health, PluginFlag } from '../../shared/contract/plugins.ts';
import type { Finding } from '../../shared/finding.ts';
import { SIGNAL_WORDS, type Signal } from '../../shared/signal.ts';

/** What is known of an entry that says how it is. */
export interface HealthFacts {
  isReadable: boolean;
  /** Signals that nobody has seen yet. */
  signals: readonly Pick<Signal, 'code' | 'severity'>[];
  /** Changes that nobody rejected. */
  changes: readonly Change[];
  findings: readonly Finding[];
  flags: readonly PluginFlag[];
}

/** Flags that say how a plugin is, the one that says most first. */
const FLAG_WORDS: [PluginFlag, string][] = [
  ['disabled', 'Disabled'],
  ['replaced', 'Replaced'],
  ['abandoned', 'Abandoned'],
  ['up-for-adoption', 'Up for adoption'],
  ['commercial', 'Commercial'],
];

/** How an entry is, in one word: the gravest thing that is known of it, and of several equally grave ones the rarest. */
export function healthOf({ isReadable, signals, changes, findings, flags }: HealthFacts): Health {
  if (!isReadable) return { level: 'alarming', word: 'Cannot be read' };
  const alarm =
    wordOfSignal(signals, 'alarming') ?? first(changes, ({ severity }) => severity === 'alarming', alarmingWord);
  if (alarm !== undefined) return { level: 'alarming', word: alarm };
  const notable =
    first(changes, ({ severity }) => severity === 'notable', notableWord) ??
    wordOfSignal(signals, 'notable') ??
    wordOfFindings(findings);
  if (notable !== undefined) return { level: 'notable', word: notable };
  const flag = FLAG_WORDS.find(([name]) => flags.includes(name));
  return flag === undefined ? { level: 'good', word: 'Good' } : { level: 'quiet', word: flag[1] };
}

function first<Item>(items: readonly Item[], isMeant: (item: Item) => boolean, word: (item: Item) => string) {
  const words = items.filter(isMeant).map(word);
  return words.sort((a, b) => rarity(a) - rarity(b))[0];
}

function wordOfSignal(signals: HealthFacts['signals'], severity: Signal['severity']): string | undefined {
  return first(
    signals,
    (signal) => signal.severity === severity,
    ({ code }) => SIGNAL_WORDS[code],
  );
}

function alarmingWord({ source, field, after }: Change): string {
  if (source === 'usage') return after === 0 || after === undefined ? 'Usage gone' : 'Usage leapt';
  if (field === 'github.repo') return 'Repository moved';
  return source === 'compatibility' ? 'Python in doubt' : 'In doubt';
}

function notableWord({ source, field }: Change): string {
  switch (source) {
    case 'compatibility':
      return 'Python differs';
    case 'github':
      return field === 'github.repo' ? 'Renamed' : 'Release back';
    case 'usage':
      return 'Usage moved';
    case 'notices':
      return 'Notice waits';
    case 'overlays':
      return 'Overlay waits';
    case 'hand':
      return 'Edited';
  }
}

/** Words of which a registry may have many at once: any other says more of a plugin. */
const COMMON = ['In doubt', 'Overlay waits', 'Notice waits'];

function rarity(word: string): number {
  return COMMON.indexOf(word) + 1;
}

function wordOfFindings(findings: readonly Finding[]): string | undefined {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.some(({ rule }) => rule === 'image-exists')) return 'Image missing';
  if (errors.length === 0) return undefined;
  return errors.length === 1 ? '1 error' : `${errors.length} errors`;
}
