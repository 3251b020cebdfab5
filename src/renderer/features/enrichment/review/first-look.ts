import type { PluginReview } from './plugin-review.ts';

/** What is looked at now. */
interface Looking {
  /** Whether the plugin is among those that are shown. */
  isThere: boolean;
  /** Whether somebody chose it. */
  isChosen: boolean;
  isRunning: boolean;
}

/**
 * The plugin to look at where nobody has chosen: the gravest that waits for a decision. What somebody chose stays, and
 * while a run goes on nothing moves, since what comes first then is not yet what is gravest.
 * @param plugins In the order of the list.
 * @returns Undefined where everything stays as it is.
 */
export function firstLook(
  plugins: readonly PluginReview[],
  { isThere, isChosen, isRunning }: Looking,
): string | undefined {
  if (isChosen ? isThere : isRunning) return undefined;
  return (plugins.find(({ mark }) => mark.state === 'undecided') ?? plugins[0])?.entry;
}
