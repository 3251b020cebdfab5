import type { Handlers } from '../../shared/contract/index.ts';
import type { Desk } from './desk.ts';

type AppCalls = Pick<Handlers, 'app.state' | 'app.log' | 'settings.write'>;

/** What is asked of the app as a whole. */
export function appCalls(desk: Desk): AppCalls {
  return {
    'app.state': () => desk.state(),
    'app.log': () => desk.log.text(),
    'settings.write': async (settings) => {
      const written = await desk.settings.set(settings);
      desk.sayState();
      return written;
    },
  };
}
