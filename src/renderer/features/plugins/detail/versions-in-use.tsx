import type { PluginDetail } from '../../../../shared/contract/plugins.ts';
import { visibleText } from '../../../components/index.ts';
import classes from './overview.module.css';
import { versionShares } from './version-shares.ts';

/** So many versions are named; the others are one part of the bar. */
const NAMED = 3;
const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 0 });

/** The versions that are in use, as a bar and in words. */
export function VersionsInUse({ versions }: Pick<PluginDetail, 'versions'>) {
  const { named, others } = versionShares(versions, NAMED);
  const parts = [...named.map(({ share }) => share), ...(others > 0 ? [others] : [])];
  return (
    <span className={classes.versions}>
      <svg className={classes.stack} viewBox="0 0 64 6" preserveAspectRatio="none" aria-hidden="true">
        {parts.map((share, at) => (
          <rect
            x={64 * parts.slice(0, at).reduce((sum, one) => sum + one, 0)}
            width={Math.max(0.5, 64 * share - 1)}
            height="6"
            fillOpacity={[1, 0.6, 0.4, 0.2][at]}
            key={at}
          />
        ))}
      </svg>
      <span>
        {named.map(({ version, share }) => `${visibleText(version)} ${percent.format(share)}`).join(', ')}
        {others > 0 && `, others ${percent.format(others)}`}
      </span>
    </span>
  );
}
