import { openDoor } from '../../src/engine/door/door.ts';
import type { Engine } from '../../src/engine/start-engine.ts';
import type { AppState } from '../../src/shared/contract/app.ts';
import type { Handlers } from '../../src/shared/contract/index.ts';

/** What a desk says of itself before any registry is open. */
export const FIRST_STATE: AppState = {
  version: '1.2.3',
  registry: null,
  recent: [],
  reopening: null,
  account: null,
  settings: {
    appearance: 'system',
    density: 'compact',
    singleKeys: true,
    notifications: true,
    showsIntroduction: true,
  },
  keepsToken: false,
  hasDeviceFlow: false,
  hasGh: false,
};

/** An engine with the real door and handlers for what a test asks: `app.state`, and those that are given. */
export function fakeEngine(
  handlers: Partial<Handlers> = {},
): Engine & { windows: () => number; tell: (state: AppState) => void } {
  const doors = new Set<ReturnType<typeof openDoor>>();
  const known: Record<string, unknown> = { 'app.state': () => FIRST_STATE, ...handlers };
  const all = new Proxy(known, {
    get: (_, name: string) => known[name] ?? (() => Promise.reject(new Error('no test asks it'))),
  });
  return {
    connect(channel) {
      const door = openDoor(channel, all as Handlers, {
        toProblem: (error) => error,
        onFault: () => undefined,
      });
      doors.add(door);
      return {
        close() {
          doors.delete(door);
          door.close();
        },
      };
    },
    stop: () => Promise.resolve(),
    windows: () => doors.size,
    tell: (state) => doors.forEach((door) => door.emit('app.changed', state)),
  };
}
