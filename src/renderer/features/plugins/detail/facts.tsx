import type { ReactNode } from 'react';
import type { PluginDetail, PluginRow } from '../../../../shared/contract/plugins.ts';
import { formatDay, formatNumber, RelativeTime, visibleText } from '../../../components/index.ts';
import { useDesk } from '../../../data/index.ts';
import classes from './overview.module.css';
import { pythonInSource } from './row-changes.ts';
import { VersionsInUse } from './versions-in-use.tsx';

/** What the entry and its repository say of a plugin. */
export function Facts({ row, detail }: { row: PluginRow; detail: PluginDetail | undefined }) {
  const found = useDesk((desk) => pythonInSource(desk.changes?.get(row.path)));
  return (
    <dl className={classes.facts}>
      <Fact title="Latest release">
        {row.release && (
          <>
            <bdi>{visibleText(row.release.name)}</bdi> <Day at={row.release.date} />
          </>
        )}
      </Fact>
      <Fact title="Last push">{row.lastPush !== null && <Day at={row.lastPush} />}</Fact>
      <Fact title="Python">
        {row.python === null ? (
          <span className={classes.absent}>Not stated (hosts read 2.7 only)</span>
        ) : (
          <>
            <code>{visibleText(row.python)}</code> <span className={classes.aside}>declared</span>
          </>
        )}
        {found !== null && (
          <>
            <code>{visibleText(found)}</code> <span className={classes.aside}>in source</span>
          </>
        )}
      </Fact>
      <Fact title="Issues">
        {row.openIssues !== null && (
          <>
            {formatNumber(row.openIssues)} open
            {typeof detail?.closedIssues === 'number' && (
              <span className={classes.aside}> of {formatNumber(row.openIssues + detail.closedIssues)}</span>
            )}
          </>
        )}
      </Fact>
      <Fact title="Versions in use">
        {!row.isCounted ? (
          <span className={classes.absent}>not counted</span>
        ) : (
          detail && detail.versions.length > 0 && <VersionsInUse versions={detail.versions} />
        )}
      </Fact>
      {row.tags.length > 0 && <Fact title="Tags">{words(row.tags)}</Fact>}
      {row.attributes.length > 0 && <Fact title="Attributes">{words(row.attributes)}</Fact>}
    </dl>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  const isThere = children !== null && children !== undefined && children !== false;
  return (
    <div>
      <dt>{title}</dt>
      <dd>{isThere ? children : <span className={classes.absent}>not there</span>}</dd>
    </div>
  );
}

/** The day, and how long ago it is. */
function Day({ at }: { at: string | null }) {
  const instant = new Date(at ?? '');
  if (at === null || Number.isNaN(instant.getTime())) return at === null ? null : <bdi>{visibleText(at)}</bdi>;
  return (
    <>
      {formatDay(instant)}{' '}
      <span className={classes.aside}>
        <RelativeTime at={at} form="short" />
      </span>
    </>
  );
}

function words(list: readonly string[]): ReactNode {
  return <bdi>{list.map(visibleText).join(', ')}</bdi>;
}
