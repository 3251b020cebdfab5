import type { PluginDetail, PluginRow } from '../../../../shared/contract/plugins.ts';
import {
  Button,
  Chip,
  formatDay,
  IconButton,
  Menu,
  type MenuItem,
  OutsideLink,
  visibleText,
} from '../../../components/index.ts';
import type { Command } from '../../../commands/index.ts';
import { edit } from '../editing.ts';
import { facetWords } from '../rows/facet-groups.ts';
import classes from './plugin-detail.module.css';

interface DetailHeadProps {
  row: PluginRow;
  detail: PluginDetail | undefined;
  /** What the menu takes its items from. */
  commands: readonly Command[];
}

const MENU = [
  ['plugin.review', 'plugin.enrich'],
  ['plugin.open-source', 'plugin.open-page'],
  ['plugin.copy-id', 'plugin.copy-path'],
];

/** Which plugin it is, whose, and where it can be looked at. */
export function DetailHead({ row, detail, commands }: DetailHeadProps) {
  const added = Date.parse(row.date ?? '');
  return (
    <header className={classes.head}>
      <div className={classes.line}>
        <h2 className={classes.title} title={row.title}>
          <bdi dir="auto">{visibleText(row.title)}</bdi>
        </h2>
        <Button size="small" icon="pencil" keys="e" onClick={() => edit(row.path)}>
          Edit
        </Button>
        <Menu
          align="end"
          trigger={<IconButton icon="more" label={`More for ${visibleText(row.title)}`} size="small" />}
          groups={MENU.map((group) => commands.filter(({ id }) => group.includes(id)).map(menuItem))}
        />
      </div>
      <p className={classes.by}>
        {row.author !== null && (
          <span>
            by <bdi dir="auto">{visibleText(row.author)}</bdi>
          </span>
        )}
        {row.license !== null && <bdi>{visibleText(row.license)}</bdi>}
        {!Number.isNaN(added) && <span>in the registry since {formatDay(new Date(added))}</span>}
      </p>
      <p className={classes.links}>
        {row.repository !== null &&
          (detail?.sourceUrl ? (
            <OutsideLink href={detail.sourceUrl}>{visibleText(row.repository)}</OutsideLink>
          ) : (
            <bdi>{visibleText(row.repository)}</bdi>
          ))}
        {detail?.page && <OutsideLink href={detail.page}>Public page</OutsideLink>}
        {row.flags.map((flag) => (
          <Chip key={flag}>{facetWords('flag', flag)}</Chip>
        ))}
        <bdi className={classes.file} title={row.path}>
          {visibleText(row.path.split('/').at(-1) ?? row.path)}
        </bdi>
      </p>
    </header>
  );
}

function menuItem({ id, title, keys, isDisabledBecause, run }: Command): MenuItem {
  return { id, label: title, keys: keys?.[0], disabledReason: isDisabledBecause, onSelect: run };
}
