import { type KeyboardEvent, memo, type ReactNode, useDeferredValue } from 'react';
import type { PluginRow } from '../../../../shared/contract/plugins.ts';
import { describeProblem } from '../../../../shared/problems/index.ts';
import { EmptyState, ProblemNote, Tabs, visibleText } from '../../../components/index.ts';
import { useCommands } from '../../../commands/index.ts';
import { useDesk } from '../../../data/index.ts';
import { useView } from '../../../navigation/index.ts';
import { useRuns } from '../use-runs.ts';
import { DetailHead } from './detail-head.tsx';
import { DETAIL_TABS, showTab, tabOf, type DetailTab } from './detail-tabs.ts';
import { FrontMatter } from './front-matter.tsx';
import { History } from './history.tsx';
import { Overview } from './overview.tsx';
import classes from './plugin-detail.module.css';
import { Source } from './source.tsx';
import { useDetail } from './use-detail.ts';
import { usePluginCommands } from './use-plugin-commands.ts';

/** Everything about the plugin that is looked at. The table is painted first: this follows. */
export const PluginDetail = memo(function PluginDetail({ onLeave }: { onLeave: () => void }) {
  const plugin = useDeferredValue(useView((view) => view.plugin));
  const row = useDesk((desk) => (plugin === null ? undefined : desk.rows?.get(plugin)));
  return row ? <Detail row={row} onLeave={onLeave} /> : <EmptyState title="No plugin is selected." />;
});

function Detail({ row, onLeave }: { row: PluginRow; onLeave: () => void }) {
  const tab = tabOf(useView((view) => view.tab));
  const { value: detail, problem } = useDetail(row);
  const runs = useRuns();
  const commands = usePluginCommands({ row, detail, tab, runs });
  useCommands(commands);

  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onLeave();
  };
  // Not one for each plugin: with a key held down, elements that are there already show the next one far sooner.
  const bodies: Record<DetailTab, () => ReactNode> = {
    overview: () => <Overview row={row} detail={detail} problem={problem} />,
    'front-matter': () => <FrontMatter row={row} />,
    source: () => <Source row={row} sourceUrl={detail?.sourceUrl} />,
    history: () => <History row={row} />,
  };
  return (
    <div className={classes.detail} onKeyDown={leave}>
      <DetailHead row={row} detail={detail} commands={commands} />
      {runs.refusal?.path === row.path && (
        <div className={classes.refusal}>
          <ProblemNote explained={describeProblem(runs.refusal.problem, 'window')} alert />
        </div>
      )}
      <Tabs label={`Details of ${visibleText(row.title)}`} tabs={DETAIL_TABS} selected={tab} onSelect={showTab}>
        {bodies[tab]()}
      </Tabs>
    </div>
  );
}
