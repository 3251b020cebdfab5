import { VisuallyHidden } from '../layout/visually-hidden.tsx';
import classes from './kbd.module.css';
import { IS_MAC, keyCaps } from './keys.ts';

interface KbdProps {
  /** `a`, `mod+enter`, `g p`: `mod` is ⌘ or Ctrl, strokes after each other are divided by a space. */
  keys: string;
  /** Left out where `aria-keyshortcuts` of the control says the same. */
  silent?: boolean | undefined;
}

/** Key caps, one a stroke. */
export function Kbd({ keys, silent = false }: KbdProps) {
  return (
    <span className={classes.caps} aria-hidden={silent || undefined}>
      {keyCaps(keys, IS_MAC).map(({ drawn, spoken }, at) => (
        <kbd className={classes.cap} key={at}>
          <span aria-hidden="true">{drawn}</span>
          <VisuallyHidden>{spoken} </VisuallyHidden>
        </kbd>
      ))}
    </span>
  );
}
