import { dialog, type BrowserWindow } from 'electron';

/** Says that the engine is left alone after it stopped again and again; resolves to whether it is to be started once more. */
export async function offerRestart(lastWords: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: 'The engine stopped five times within a minute.',
    detail: `It was not started again. Every decision and every edit that was shown as kept is kept.\n\n${lastWords}`,
    buttons: ['Start it again', 'Quit'],
    cancelId: 1,
  });
  return response === 0;
}

/** Says that the window's page stopped, and shows it again. */
export async function offerReload(window: BrowserWindow, reason: string): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'error',
    message: `The window stopped (${reason}).`,
    detail: 'The engine goes on. Every decision and every edit that was shown as kept is kept.',
    buttons: ['Show it again'],
  });
  if (!window.isDestroyed()) window.reload();
}
