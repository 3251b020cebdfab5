/** How long one source may take, in milliseconds of this thread's work; a megabyte of usual code parses in 160. */
const MAXIMUM_MS = 300;
/** How many nodes of its tree may be looked at. A plugin of 5,000 lines has some 1,000 at its top level. */
const MAXIMUM_NODES = 50_000;

/** A source was given up: `message` says why. */
export class TooMuchWork extends Error {}

/** What may be spent on one source: whoever wrote it may have made it to cost as much as it can. */
export class WorkLimit {
  readonly #begun = workedMs();
  #nodes = 0;

  isTimeUp(): boolean {
    return workedMs() - this.#begun > MAXIMUM_MS;
  }

  /**
   * Counts nodes before they are looked at.
   * @throws {TooMuchWork}
   */
  spend(nodes = 1): void {
    this.#nodes += nodes;
    if (this.#nodes > MAXIMUM_NODES) {
      throw new TooMuchWork(`it has more than ${MAXIMUM_NODES.toLocaleString('en')} parts to look at`);
    }
    if (this.isTimeUp()) throw new TooMuchWork('it takes too long to read');
  }
}

/** A busy machine does not count against a source, where the runtime knows its own work from the others'. */
function workedMs(): number {
  if (!('threadCpuUsage' in process)) return performance.now();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
