/**
 * Keeps from the commands what belongs to a part of the page: undo in a text field, and Escape in a dialog or a menu.
 * Listens below the window, where the commands listen; returns what stops it.
 */
export function keepKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
    if (isUndo && isTextField(target)) event.stopPropagation();
    if (event.key === 'Escape' && target.closest('[role=dialog], [role=alertdialog], [role=menu]'))
      event.stopPropagation();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

function isTextField(target: HTMLElement): boolean {
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && ['text', 'password', 'search', 'url', 'number'].includes(target.type);
}
