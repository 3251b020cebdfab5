import type { Devtools } from './devtools.ts';

const NAMED: Readonly<Record<string, { code: string; number: number; text?: string }>> = {
  Backspace: { code: 'Backspace', number: 8 },
  Enter: { code: 'Enter', number: 13, text: '\r' },
  Escape: { code: 'Escape', number: 27 },
  ArrowDown: { code: 'ArrowDown', number: 40 },
};

/**
 * Presses a key and lets it go, as the computer's own keyboard would.
 * @param key A character, or a name of the browser's: `Enter`.
 * @returns Once the page has handled it.
 */
export async function press(
  page: Devtools,
  key: string,
  held: { control?: boolean; shift?: boolean } = {},
): Promise<void> {
  await Promise.all([down(page, key, held), up(page, key, held)]);
}

/** @param isRepeat Whether it is held down since before. */
export async function down(
  page: Devtools,
  key: string,
  { control = false, shift = false } = {},
  isRepeat = false,
): Promise<void> {
  const text = control ? undefined : (NAMED[key]?.text ?? (key.length === 1 ? key : undefined));
  const type = text === undefined ? 'rawKeyDown' : 'keyDown';
  const modifiers = modifiersOf(control, shift);
  await page.send('Input.dispatchKeyEvent', {
    type,
    ...namesOf(key),
    modifiers,
    autoRepeat: isRepeat,
    ...(text && { text }),
  });
}

export async function up(page: Devtools, key: string, { control = false, shift = false } = {}): Promise<void> {
  await page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...namesOf(key), modifiers: modifiersOf(control, shift) });
}

function modifiersOf(control: boolean, shift: boolean): number {
  return (control ? 2 : 0) + (shift ? 8 : 0);
}

function namesOf(key: string): { key: string; code: string; windowsVirtualKeyCode: number } {
  const named = NAMED[key];
  if (named) return { key, code: named.code, windowsVirtualKeyCode: named.number };
  const upper = key.toUpperCase();
  return { key, code: /^[A-Z]$/.test(upper) ? `Key${upper}` : '', windowsVirtualKeyCode: upper.charCodeAt(0) };
}
