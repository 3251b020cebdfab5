import type { PluginRow } from '../../../../shared/contract/plugins.ts';
import { useEngine } from '../../../data/index.ts';
import { useAskAbout } from './use-ask-about.ts';
import { useIsSettled } from './use-settled.ts';

/** The commits of an entry, and its numbers over time; undefined until they are known of this one. */
export function usePluginHistory(row: PluginRow) {
  const engine = useEngine();
  const { path } = row;
  const isSettled = useIsSettled(path);
  const asked = useAskAbout(isSettled ? path : undefined, row, () => engine.call('plugins.history', { path }));
  return asked.value?.explanation.path === path ? asked : { ...asked, value: undefined };
}
