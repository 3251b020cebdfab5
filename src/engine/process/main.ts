// The engine as a process of its own: a utility process of the desktop app, or forked by it under the project's own Node.
import { startEngine } from '../start-engine.ts';
import { runEngineProcess } from './engine-process.ts';
import { mainLink } from './main-link.ts';

const link = mainLink(process);
if (link === null) {
  process.stderr.write('This is started by Registry Desk, not by hand. Use `npm start`.\n');
  process.exit(2);
}
const stop = runEngineProcess(link, startEngine, (code) => process.exit(code));
// Ctrl-C reaches every process of a terminal: the main process hears it too, and says when to stop.
process.on('SIGTERM', stop).on('SIGINT', () => undefined);
