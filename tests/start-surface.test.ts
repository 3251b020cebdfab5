import { expect, it } from 'vitest';
import { hasDisplay, surfaceFor, type Computer } from '../scripts/start/surface.ts';

const ALL: Computer = { platform: 'linux', hasDisplay: true, hasElectron: true, isRoot: false };

it.each<[string, Partial<Computer>, ReturnType<typeof surfaceFor>]>([
  ['with all of it', {}, { kind: 'desktop', flags: [] }],
  ['as root on Linux', { isRoot: true }, { kind: 'desktop', flags: ['--no-sandbox'] }],
  ['as root on a Mac', { isRoot: true, platform: 'darwin' }, { kind: 'desktop', flags: [] }],
  ['without a display', { hasDisplay: false }, { kind: 'browser', why: 'There is no display here.' }],
  ['without either', { hasDisplay: false, hasElectron: false }, { kind: 'browser', why: 'There is no display here.' }],
  [
    'without Electron',
    { hasElectron: false },
    { kind: 'browser', why: 'Electron is not installed, and could not be fetched.' },
  ],
])('%s', (_, computer, surface) => {
  expect(surfaceFor({ ...ALL, ...computer })).toEqual(surface);
});

it.each<[NodeJS.Platform, NodeJS.ProcessEnv, boolean]>([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['darwin', {}, true],
  ['win32', {}, true],
])('a display on %s with %j: %s', (platform, environment, expected) => {
  expect(hasDisplay(platform, environment)).toBe(expected);
});
