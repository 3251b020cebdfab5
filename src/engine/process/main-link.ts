import type { ParentPort } from 'electron';
import type { FromEngine } from '../../shared/process-messages.ts';

/** A window's end of a channel that reaches this process itself: Electron's `MessagePortMain`. */
export interface WindowPort {
  postMessage: (message: unknown) => void;
  on: ((event: 'message', listener: (event: { data: unknown }) => void) => unknown) &
    ((event: 'close', listener: () => void) => unknown);
  start: () => void;
  close: () => void;
}

/** The way to the desktop's main process, which started this one. */
export interface MainLink {
  post: (message: FromEngine) => void;
  /** Told of each message, with the port that came along, and of the main process being gone; called once. */
  listen: (onMessage: (message: unknown, port: WindowPort | undefined) => void, onGone: () => void) => void;
}

/** What of a process says how it was started; Electron's types have the port in every process. */
type Started = Pick<NodeJS.Process, 'connected' | 'on' | 'send'> & { parentPort?: ParentPort };

/** The link of a process that Electron started as its utility, or that was forked; null where it was neither. */
export function mainLink(host: Started): MainLink | null {
  if (host.parentPort !== undefined) return utilityLink(host.parentPort);
  return host.send === undefined ? null : forkedLink(host);
}

/** Electron ends a utility process together with its main process, so nobody is told that it is gone. */
function utilityLink(parent: ParentPort): MainLink {
  return {
    post: (message) => parent.postMessage(message),
    listen: (onMessage) => parent.on('message', ({ data, ports }) => onMessage(data, ports[0])),
  };
}

function forkedLink(host: Started): MainLink {
  return {
    // Who is gone hears nothing, and `disconnect` says so.
    post: (message) => host.connected && host.send?.(message, undefined, undefined, () => undefined),
    listen: (onMessage, onGone) =>
      host.on('message', (message) => onMessage(message, undefined)).on('disconnect', onGone),
  };
}
