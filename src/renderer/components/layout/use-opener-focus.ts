import { useEffect } from 'react';

/** Gives the focus back to what had it before, once the dialog is closed or gone; unless it was already sent elsewhere. */
export function useOpenerFocus(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const opener = openerOf(document.activeElement);
    return () => {
      const now = document.activeElement;
      if (now === null || now === document.body || now.closest('[role=dialog]')) opener?.focus();
    };
  }, [isOpen]);
}

/** A command of a menu is gone with its menu: what opened that one stands for it. */
function openerOf(active: Element | null): HTMLElement | null {
  const menu = active?.closest('[role=menu]');
  const button = menu && document.getElementById(menu.getAttribute('aria-labelledby') ?? '');
  const opener = button ?? active;
  return opener instanceof HTMLElement ? opener : null;
}
