/** What has the focus, as far as keys differ by it. */
type Place = 'dialog' | 'text' | 'control' | 'page';

const DIALOG = '[role=dialog], [role=alertdialog], [role=menu]';
const CONTROL = 'button, a[href], summary, input';
/** Inputs that nobody types into. */
const NO_TEXT = ['checkbox', 'radio', 'button', 'range'];

/** Where a key was pressed. */
export function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof HTMLElement)) return 'page';
  if (target.closest(DIALOG) !== null) return 'dialog';
  if (isText(target)) return 'text';
  return target.matches(CONTROL) ? 'control' : 'page';
}

function isText(target: HTMLElement): boolean {
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !NO_TEXT.includes(target.type);
}

/** Whether a key runs its command there. Otherwise it is the place's own: a dialog's, a text's undo, a button's Enter. */
export function acts(key: string, place: Place): boolean {
  switch (place) {
    case 'dialog':
      return false;
    case 'text':
      return isNoText(key) && key !== 'mod+Z' && key !== 'mod+shift+Z';
    case 'control':
      return key !== 'enter';
    case 'page':
      return true;
  }
}

/** Whether a key types a sign, and acts only where Settings let such keys. */
export function isTyped(key: string): boolean {
  return /^(shift\+)?[^↓↑←→]$/u.test(key);
}

/** With a modifier, function keys, and escape. */
function isNoText(key: string): boolean {
  return key.startsWith('mod+') || /^(shift\+)?F\d+$/.test(key) || key === 'esc';
}
