import { writeFile } from 'node:fs/promises';
import { BrowserWindow, dialog, ipcMain, shell, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import type { MenuItem } from '../shared/desktop-bridge.ts';
import { APP_URL, CHANNEL } from '../shared/desktop-channels.ts';
import type { ExternalLinks } from './external-links.ts';
import { MenuItems } from './menu-template.ts';

const Title = z.string().max(200);
/** A file's name alone: the dialog says in which folder. */
const FileName = z.string().regex(/^[^/\\\0]{1,200}$/);
const Text = z.string().max(64 * 1024 * 1024);
const Link = z.string().max(4_000);

/** Answers what a window asks of the desktop. Who is not the app's own page, or asks out of shape, is refused. */
export function answerBridge(links: ExternalLinks, onMenu: (items: MenuItem[]) => void): void {
  answer(CHANNEL.chooseFolder, z.tuple([Title]), async ([title], window) => {
    const options = { title, properties: ['openDirectory', 'createDirectory'] } satisfies Electron.OpenDialogOptions;
    return (await dialog.showOpenDialog(window, options)).filePaths[0] ?? null;
  });
  answer(CHANNEL.saveText, z.tuple([FileName, Text]), async ([name, text], window) => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: name });
    if (canceled || filePath === '') return null;
    try {
      await writeFile(filePath, text);
      return filePath;
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      await dialog.showMessageBox(window, { type: 'error', message: `${name} was not saved.`, detail });
      return null;
    }
  });
  answer(CHANNEL.openExternal, z.tuple([Link]), async ([url]) => {
    const allowed = links.allowed(url);
    if (allowed === null) return false;
    await shell.openExternal(allowed);
    return true;
  });
  ipcMain.on(CHANNEL.setMenu, (event, ...input: unknown[]) => {
    const parsed = z.tuple([MenuItems]).safeParse(input);
    if (isOurPage(event) && parsed.success) onMenu(parsed.data[0]);
  });
}

function answer<Input>(
  channel: string,
  shape: z.ZodType<Input>,
  perform: (input: Input, window: Electron.BrowserWindow) => Promise<unknown>,
): void {
  ipcMain.handle(channel, (event, ...input: unknown[]) => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (window === null || !isOurPage(event)) throw new Error(`${channel} is not for this page`);
    return perform(shape.parse(input), window);
  });
}

/** Whether it is the app's page itself that speaks, and no frame within it. */
function isOurPage({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.url === APP_URL;
}
