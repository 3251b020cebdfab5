import type { PluginDetail, PluginRow } from '../../../../shared/contract/plugins.ts';
import { announce, openOutside } from '../../../components/index.ts';
import type { Command } from '../../../commands/index.ts';
import { useDesk } from '../../../data/index.ts';
import { go } from '../../../navigation/index.ts';
import { edit } from '../editing.ts';
import type { Runs } from '../use-runs.ts';
import { showTab, tabBeside, type DetailTab } from './detail-tabs.ts';

interface Looked {
  row: PluginRow;
  detail: PluginDetail | undefined;
  tab: DetailTab;
  runs: Runs;
}

/** What can be done with the plugin that is looked at. */
export function usePluginCommands({ row, detail, tab, runs }: Looked): Command[] {
  const folder = useDesk((desk) => desk.app?.registry?.folder ?? '');
  const about = row.title;
  const command = (part: Omit<Command, 'group' | 'about'>): Command => ({ group: 'Plugins', about, ...part });
  const sourceUrl = detail?.sourceUrl ?? null;
  const page = detail?.page ?? null;
  return [
    command({ id: 'plugin.edit', title: 'Edit the front matter', keys: ['e'], run: () => edit(row.path) }),
    command({
      id: 'plugin.open-source',
      title: 'Open the source',
      keys: ['o'],
      isDisabledBecause: sourceUrl === null ? 'The entry names no source that can be opened' : undefined,
      run: () => sourceUrl !== null && openOutside(sourceUrl),
    }),
    command({
      id: 'plugin.open-page',
      title: 'Open the public page',
      isDisabledBecause: page === null ? 'The registry names no site' : undefined,
      run: () => page !== null && openOutside(page),
    }),
    command({
      id: 'plugin.review',
      title: 'Review its changes',
      isDisabledBecause: row.pending.changes === 0 && row.signals.length === 0 ? 'Nothing waits' : undefined,
      run: () => go('enrichment', { plugin: row.path }),
    }),
    command({
      id: 'plugin.enrich',
      title: 'Enrich this plugin only',
      isDisabledBecause: runs.cannotRunBecause,
      run: () => runs.start(row),
    }),
    command({ id: 'plugin.copy-id', title: 'Copy the id', run: () => copy(row.id, 'Id') }),
    command({
      id: 'plugin.copy-path',
      title: 'Copy the file’s path',
      run: () => copy(`${folder}/${row.path}`, 'Path'),
    }),
    command({
      id: 'plugin.next-tab',
      title: 'Next tab',
      keys: [']'],
      isHidden: true,
      run: () => showTab(tabBeside(tab, 1)),
    }),
    command({
      id: 'plugin.previous-tab',
      title: 'Previous tab',
      keys: ['['],
      isHidden: true,
      run: () => showTab(tabBeside(tab, -1)),
    }),
  ];
}

function copy(text: string, what: string): void {
  navigator.clipboard.writeText(text).then(
    () => announce(`${what} copied`),
    () => announce(`${what} not copied: the browser does not allow it`),
  );
}
