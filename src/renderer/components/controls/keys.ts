const GLYPHS: Record<string, { mac: string; other: string; spoken: string; aria: string }> = {
  mod: { mac: '⌘', other: 'Ctrl', spoken: 'Control', aria: 'Control' },
  shift: { mac: '⇧', other: '⇧', spoken: 'Shift', aria: 'Shift' },
  enter: { mac: '↵', other: '↵', spoken: 'Enter', aria: 'Enter' },
  esc: { mac: 'esc', other: 'esc', spoken: 'Escape', aria: 'Escape' },
  up: { mac: '↑', other: '↑', spoken: 'Up', aria: 'ArrowUp' },
  down: { mac: '↓', other: '↓', spoken: 'Down', aria: 'ArrowDown' },
  space: { mac: 'space', other: 'space', spoken: 'Space', aria: 'Space' },
};

/** One key cap: what is drawn, what a screen reader says, and the value of `aria-keyshortcuts`. */
interface KeyCap {
  drawn: string;
  spoken: string;
  aria: string;
}

/**
 * The caps of a shortcut.
 * @param keys Keys of one stroke joined by `+` (`mod+enter`, `shift+a`); strokes after each other by a space (`g p`).
 */
export function keyCaps(keys: string, isMac: boolean): KeyCap[] {
  return keys.split(' ').map((stroke) => {
    const parts = stroke === '+' ? ['+'] : stroke.split('+');
    const shown = parts.map((part) => {
      const glyph = GLYPHS[part];
      // A letter is a capital beside other keys, as on the key itself; alone it is what is typed.
      const letter = parts.length > 1 ? part.toUpperCase() : part;
      if (!glyph) return { drawn: letter, spoken: letter, aria: part };
      const command = isMac && part === 'mod';
      return {
        drawn: isMac ? glyph.mac : glyph.other,
        spoken: command ? 'Command' : glyph.spoken,
        aria: command ? 'Meta' : glyph.aria,
      };
    });
    const isTight = isMac || parts[0] !== 'mod';
    return {
      drawn: shown.map(({ drawn }) => drawn).join(isTight ? '' : '+'),
      spoken: shown.map(({ spoken }) => spoken).join(' '),
      aria: shown.map(({ aria }) => aria).join('+'),
    };
  });
}

/** Whether shortcuts are drawn as on a Mac. */
export const IS_MAC = navigator.userAgent.includes('Mac');

/** The value of `aria-keyshortcuts` for one stroke; a sequence has none, since the attribute cannot say it. */
export function ariaShortcut(keys: string | undefined): string | undefined {
  if (keys === undefined) return undefined;
  const caps = keyCaps(keys, IS_MAC);
  return caps.length === 1 ? caps[0]?.aria : undefined;
}
