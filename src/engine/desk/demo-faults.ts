import type { DemoFault } from '../../shared/contract/registry.ts';
import type { Demo } from '../demo.ts';

/** What a newcomer can make go wrong, as the sandbox's faults. */
const FAULTS: readonly { name: string; title: string }[] = [
  { name: 'field=watchers', title: 'GitHub does not answer one field' },
  { name: 'flaky=30', title: 'GitHub answers every third request with an error' },
  { name: 'export-half', title: 'The usage export lists half of the plugins' },
  { name: 'export-stale', title: 'The usage export is nine days old' },
  { name: 'main-moves', title: 'Somebody else pushes just before you' },
  { name: 'push-denied', title: 'The branch takes no push' },
  { name: 'build-fails', title: 'The build fails' },
  { name: 'build-not-started', title: 'No build starts' },
  { name: 'site-stale', title: 'The build is green, and the site stays old' },
];
/** A first run that is not all well shows what is kept. */
const AT_FIRST = ['field=watchers'];

/** What goes wrong in a demo, beside what happened to its plugins. */
export class DemoFaults {
  readonly #demo: Demo;
  #on = new Set<string>();

  constructor(demo: Demo) {
    this.#demo = demo;
    this.set(AT_FIRST);
  }

  list(): DemoFault[] {
    return FAULTS.map((fault) => ({ ...fault, isOn: this.#on.has(fault.name) }));
  }

  /** @param names Of those that are listed; any other is left out. */
  set(names: readonly string[]): DemoFault[] {
    this.#on = new Set(FAULTS.map(({ name }) => name).filter((name) => names.includes(name)));
    this.#demo.sandbox.setFaults([...this.#demo.faults, ...this.#on]);
    return this.list();
  }
}
