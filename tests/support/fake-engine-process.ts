// An engine process with a fake engine, to be forked by tests. `app.log` answers with what it was started with;
// `account.signOut` crashes it; a version named `broken` does not start.
import { runEngineProcess } from '../../src/engine/process/engine-process.ts';
import { mainLink } from '../../src/engine/process/main-link.ts';
import { ProblemError } from '../../src/shared/problems/index.ts';
import { fakeEngine } from './fake-engine.ts';

const link = mainLink(process);
if (link === null) throw new Error('this is forked by tests');
const stop = runEngineProcess(
  link,
  (options) => {
    if (options.version === 'broken') {
      return Promise.reject(new ProblemError({ code: 'cache.newer', file: 'x', version: 9, known: 1 }));
    }
    options.onServes(['http://localhost:4180']);
    const engine = fakeEngine({
      'app.log': () => JSON.stringify({ ...options, pid: process.pid }),
      'account.signOut': () => void process.kill(process.pid, 'SIGKILL'),
      'registry.address': ({ address }) => ({ url: address, folder: '' }),
    });
    return Promise.resolve({
      ...engine,
      stop: () => {
        process.stderr.write('stopped well\n');
        return Promise.resolve();
      },
    });
  },
  (code) => process.exit(code),
);
process.on('SIGTERM', stop);
