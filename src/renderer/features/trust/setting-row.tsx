import type { FolderTrust } from '../../../shared/trust.ts';
import { Chip, formatDay, Icon, type IconName, visibleText } from '../../components/index.ts';
import { placeOf } from './trust-words.ts';
import classes from './trust-screen.module.css';

type Setting = FolderTrust['settings'][number];

const ICONS: Record<Setting['kind'], IconName> = { program: 'terminal', network: 'globe', other: 'settings' };

interface SettingRowProps {
  setting: Setting;
  /** When a list of this folder was trusted last; null where none ever was. */
  trustedAt: string | null;
}

/** One setting: first its effect in words, then its value and place. */
export function SettingRow({ setting, trustedAt }: SettingRowProps) {
  return (
    <li className={classes.row}>
      <span className={classes.icon}>
        <Icon name={ICONS[setting.kind]} />
      </span>
      <div className={classes.effect}>
        <p className={classes.what}>
          {setting.what}
          {setting.isNew && trustedAt !== null && (
            <Chip tone="notable">new since {formatDay(new Date(trustedAt))}</Chip>
          )}
        </p>
        <p className={classes.when}>{setting.when}</p>
      </div>
      <div className={classes.place}>
        <code className={classes.value} title={visibleText(setting.value)}>
          {visibleText(setting.value)}
        </code>
        <code className={classes.key} title={visibleText(placeOf(setting))}>
          {visibleText(placeOf(setting))}
        </code>
      </div>
    </li>
  );
}
