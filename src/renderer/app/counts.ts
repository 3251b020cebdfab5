import type { ReviewChange, ReviewSignal } from '../../shared/contract/changes.ts';
import type { Desk } from '../data/index.ts';

/** What the sidebar says of the review. */
interface Counts {
  /** Plugins with something alarming that nobody decided yet. */
  alarming: number;
  /** Plugins with anything undecided, the alarming ones among them. */
  undecided: number;
  /** Changes that a publish would commit, and the files that they are in. */
  accepted: number;
  files: number;
}

interface OfChanges {
  isAlarming: boolean;
  isUndecided: boolean;
  accepted: number;
  files: readonly string[];
}

// One decision leaves the lists of all other entries as they were: those are not counted again.
const ofChanges = new WeakMap<readonly ReviewChange[], OfChanges>();

/** Counts the plugins that wait and what would be published. */
export function countReview(changes: Desk['changes'], signals: Desk['signals']): Counts {
  const alarming = new Set<string>();
  const undecided = new Set<string>();
  const files = new Set<string>();
  let accepted = 0;
  for (const [entry, list] of changes ?? []) {
    const counted = ofChanges.get(list) ?? count(list);
    if (counted.isAlarming) alarming.add(entry);
    if (counted.isUndecided) undecided.add(entry);
    accepted += counted.accepted;
    for (const file of counted.files) files.add(file);
  }
  for (const [entry, list] of signals ?? []) {
    if (list.some(isUnseen)) undecided.add(entry);
    if (list.some((signal) => isUnseen(signal) && signal.severity === 'alarming')) alarming.add(entry);
  }
  return { alarming: alarming.size, undecided: undecided.size, accepted, files: files.size };
}

function count(list: readonly ReviewChange[]): OfChanges {
  const undecided = list.filter(({ standing }) => standing === 'undecided');
  const accepted = list.filter(({ standing }) => standing === 'accepted');
  const counted = {
    isAlarming: undecided.some(({ severity }) => severity === 'alarming'),
    isUndecided: undecided.length > 0,
    accepted: accepted.length,
    files: [...new Set(accepted.map(({ file }) => file))],
  };
  ofChanges.set(list, counted);
  return counted;
}

const isUnseen = ({ isSeen, severity }: ReviewSignal): boolean => !isSeen && severity !== 'routine';
