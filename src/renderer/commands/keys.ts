/** What of a keyboard event a key is told by. */
export interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: 'enter',
  Escape: 'esc',
  ' ': 'space',
};

/** The name of what was pressed, as commands name keys; undefined for a modifier alone. */
export function keyOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed, isMac: boolean): string | undefined {
  if (['Control', 'Meta', 'Alt', 'Shift', 'AltGraph', 'Dead', 'Process'].includes(key)) return undefined;
  const isMod = isMac ? metaKey : ctrlKey;
  // The other modifiers are somebody else's: the system's, or a keyboard's third level.
  if (altKey || (isMac ? ctrlKey : metaKey)) return undefined;
  const name = NAMES[key] ?? key;
  const isLetter = /^[a-z]$/i.test(name);
  const isNamed = name.length > 1 || name === '↓' || name === '↑' || name === '←' || name === '→';
  const shift = shiftKey && (isLetter || isNamed) ? 'shift+' : '';
  const shown = isMod || shift !== '' ? (isLetter ? name.toUpperCase() : name) : isLetter ? name.toLowerCase() : name;
  return `${isMod ? 'mod+' : ''}${shift}${shown}`;
}
