/** What a window of the desktop app can ask of it, beside the engine. In the browser there is none of it. */
export interface DesktopBridge {
  readonly platform: 'darwin' | 'linux' | 'win32';
  /** Asks for a folder with the system's dialog; null where none was chosen. */
  chooseFolder: (title: string) => Promise<string | null>;
  /** Saves a text where the system's dialog says; null where none was chosen, otherwise the path. */
  saveText: (name: string, text: string) => Promise<string | null>;
  /** Opens a link in the browser: https, and http of what the engine itself serves. */
  openExternal: (url: string) => Promise<boolean>;
  /** The path of a folder that was dragged onto the window. */
  pathOf: (file: unknown) => string;
  /** Told of a menu's command by its id in the command list; returns what stops it. */
  onCommand: (listener: (id: string) => void) => () => void;
  /** Tells the desktop which commands there are, for its menus. */
  setMenu: (items: readonly MenuItem[]) => void;
}

/** A command in the desktop's menus. */
export interface MenuItem {
  id: string;
  menu: 'File' | 'Edit' | 'View' | 'Go' | 'Registry' | 'Help';
  title: string;
  /** As Electron writes it: `CmdOrCtrl+K`; absent where it has none. */
  accelerator?: string;
  isEnabled: boolean;
}

/** The message by which a window is handed its port to the engine. */
export const ENGINE_PORT = 'registry-desk:engine-port';
/** The message by which a window hears that the engine stopped and is started again. */
export const ENGINE_LOST = 'registry-desk:engine-lost';
