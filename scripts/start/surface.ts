/** What is known of the computer before anything is started. */
export interface Computer {
  platform: NodeJS.Platform;
  /** Whether there is a screen to open a window on. */
  hasDisplay: boolean;
  hasElectron: boolean;
  isRoot: boolean;
}

export type Surface = { kind: 'desktop'; flags: string[] } | { kind: 'browser'; why: string };

/** Where the app opens. It is decided before Electron is started: without a display it would die, and say nothing. */
export function surfaceFor({ platform, hasDisplay, hasElectron, isRoot }: Computer): Surface {
  if (!hasDisplay) return { kind: 'browser', why: 'There is no display here.' };
  if (!hasElectron) return { kind: 'browser', why: 'Electron is not installed, and could not be fetched.' };
  // Chromium's sandbox refuses to run as root; every page stays sandboxed by the app's own settings.
  return { kind: 'desktop', flags: platform === 'linux' && isRoot ? ['--no-sandbox'] : [] };
}

/** Only Linux can lack a display. */
export function hasDisplay(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): boolean {
  const isNamed = (name: string): boolean => (environment[name] ?? '') !== '';
  return platform !== 'linux' || isNamed('DISPLAY') || isNamed('WAYLAND_DISPLAY');
}
