import { BrowserWindow, Notification } from 'electron';

/** Tells the system of something that ended, unless somebody looks at a window. */
export function notify(title: string, body: string, onClick: () => void): void {
  if (BrowserWindow.getFocusedWindow() !== null || !Notification.isSupported()) return;
  const notification = new Notification({ title, body });
  notification.on('click', onClick);
  notification.show();
}
