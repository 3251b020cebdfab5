import { cacheProblem } from '../core/cache/index.ts';
import type { Handlers } from '../shared/contract/index.ts';
import type { Channel } from '../shared/contract/wire.ts';
import { accountCalls, findGh, refused, signIn } from './desk/account-calls.ts';
import { appCalls } from './desk/app-calls.ts';
import { changeCalls } from './desk/change-calls.ts';
import { Desk } from './desk/desk.ts';
import { fileCalls } from './desk/file-calls.ts';
import { closeRegistry } from './desk/open-registry.ts';
import { reopenLast } from './desk/reopen-last.ts';
import { pluginCalls } from './desk/plugin-calls.ts';
import { publishCalls } from './desk/publish-calls.ts';
import { registryCalls } from './desk/registry-calls.ts';
import { runCalls } from './desk/run-calls.ts';
import { SettingsFile } from './desk/settings-file.ts';
import { openDoor } from './door/door.ts';
import type { EngineOptions } from './engine-options.ts';

/** An engine that windows can be connected to. */
export interface Engine {
  /** Opens the engine to a window. */
  connect: (channel: Channel) => { close: () => void };
  /** Ends everything that it began: runs, the demo, the lock. */
  stop: () => Promise<void>;
}

/** Starts an engine: what is open, who is signed in and what goes on is one for all its windows. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const desk = new Desk(options, await SettingsFile.open(options.dataFolder));
  const handlers: Handlers = {
    ...appCalls(desk),
    ...accountCalls(desk),
    ...registryCalls(desk),
    ...pluginCalls(desk),
    ...fileCalls(desk),
    ...runCalls(desk),
    ...changeCalls(desk),
    ...publishCalls(desk),
  };
  if (options.token !== null) {
    signIn(desk, options.token, 'kept').catch((error: unknown) => refused(desk, error));
  }
  void findGh(desk);
  void reopenLast(desk);
  return {
    connect: (channel) => {
      const door = openDoor(channel, handlers, {
        toProblem: (error) => cacheProblem(error, options.dataFolder),
        onFault: (call, error) => desk.log.fault(call, error),
      });
      desk.doors.add(door);
      return {
        close: () => {
          desk.doors.delete(door);
          door.close();
        },
      };
    },
    stop: async () => {
      desk.stopping.abort();
      await closeRegistry(desk);
      for (const door of desk.doors) door.close();
    },
  };
}
