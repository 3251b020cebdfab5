import classes from './icon.module.css';
import { ICON_PATHS, type IconName } from './icon-paths.ts';

interface IconProps {
  name: IconName;
  /** In pixels; 14 beside text of 13. */
  size?: 10 | 12 | 14 | 16 | undefined;
}

/** A stroke icon in the colour of its text. It is silent: the words beside it, or its button's name, speak. */
export function Icon({ name, size = 16 }: IconProps) {
  return (
    <svg className={classes.icon} data-name={name} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
