import './jitless.ts';
import { isDesktop } from './desktop.ts';
import { engineOver, type EngineConnection } from './engine-connection.ts';
import { socketLink } from './socket-link.ts';
import { windowLink } from './window-link.ts';

/** Connects the window to its engine; called once, before the page has loaded: the desktop's port comes right after. */
export function connectEngine(): EngineConnection {
  return engineOver(isDesktop() ? windowLink(window) : socketLink(location.origin));
}
