import { startDemo } from '../demo.ts';
import { enrich } from '../enrich.ts';
import { openMemory } from '../memory.ts';
import type { Demo } from '../demo.ts';
import { signIn } from './account-calls.ts';
import type { Desk } from './desk.ts';
import { DemoFaults } from './demo-faults.ts';
import { closeRegistry, openRegistryAt } from './open-registry.ts';
import type { Session } from './session.ts';

/** What the sandbox takes for a token of the demo's maintainer; nobody else's GitHub knows it. */
const DEMO_TOKEN = 'demo-maintainer';

/** Starts the demo and opens its registry, its maintainer signed in there. Everything of it goes when it is closed. */
export async function openDemo(desk: Desk): Promise<Session> {
  await closeRegistry(desk);
  const demo = await startDemo();
  try {
    await rememberLastWeek(demo, desk);
    const before = desk.signedIn;
    const { sandbox, registry, site } = demo;
    const addresses = {
      github: sandbox.url,
      web: `${sandbox.url}/`,
      usageWeek: sandbox.usageWeek,
      usageMonth: sandbox.usageMonth,
      // Its builds take seconds, and its site has no cache: nobody waits for ten minutes to see what goes wrong.
      site: { url: site, buildStartsWithinSeconds: 8, cacheMinutes: 0.15 },
    };
    const session = await openRegistryAt(desk, registry, addresses);
    desk.options.onServes([new URL(sandbox.url).origin, new URL(site).origin]);
    const faults = new DemoFaults(demo);
    desk.demo = {
      faults: () => faults.list(),
      setFaults: (names) => faults.set(names),
      end: async () => {
        desk.signedIn = before;
        desk.options.onServes([]);
        await demo.end();
      },
    };
    await signIn(desk, DEMO_TOKEN, 'token');
    return session;
  } catch (error) {
    await demo.end();
    throw error;
  }
}

/** Last week's run, before anything happened: whose repositories they were is known from it. */
async function rememberLastWeek({ sandbox, faults, registry }: Demo, { options }: Desk): Promise<void> {
  sandbox.setFaults([]);
  const nothing = (): undefined => undefined;
  await enrich(
    { registry, sources: ['github'], plugins: [], write: false, accept: 'routine', githubUrl: sandbox.url },
    {
      token: undefined,
      dataFolder: options.dataFolder,
      signal: new AbortController().signal,
      onProgress: nothing,
      onWait: nothing,
      onResume: nothing,
      onPreflight: nothing,
    },
  );
  sandbox.setFaults(faults);
  // What it found is a week old: today's run is the maintainer's.
  const { cache } = await openMemory(registry, options.dataFolder, { isNeeded: true });
  cache.changes.written(cache.changes.all());
  cache.runs.forget();
  cache.signals.replace(new Set(cache.signals.all().map(({ entry }) => entry)), [], Date.now());
  cache.close();
}
