import type { PluginDetail, PluginRow } from '../../../../shared/contract/plugins.ts';
import { useEngine, type Asked } from '../../../data/index.ts';
import { useAskAbout } from './use-ask-about.ts';
import { useIsSettled } from './use-settled.ts';

/** What the engine knows of a plugin beside its row; undefined until it is known of this one. */
export function useDetail(row: PluginRow | undefined): Asked<PluginDetail> {
  const engine = useEngine();
  const path = row?.path ?? '';
  const isSettled = useIsSettled(path);
  const asked = useAskAbout(isSettled && path !== '' ? path : undefined, row, () =>
    engine.call('plugins.read', { path }),
  );
  // What is there may still be the plugin's that was looked at before.
  return asked.value?.path === path ? asked : { ...asked, value: undefined };
}
