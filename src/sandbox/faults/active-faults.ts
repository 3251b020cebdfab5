import { FAULTS, type Fault, type FaultName } from './catalogue.ts';

const KNOWN: ReadonlyMap<string, Fault & { name: FaultName }> = new Map(FAULTS.map((fault) => [fault.name, fault]));
const NUMERIC = new Set(['N', 'PERCENT', 'COUNT']);

/** The faults that are switched on, and how often each has struck. */
export class ActiveFaults {
  readonly #arguments = new Map<FaultName, string[]>();
  readonly #taken = new Map<string, number>();

  /**
   * @param written Each a name of `FAULTS`, with `=ARGUMENT` where it takes one.
   * @throws Where a name is unknown, or an argument is missing, needless or no number.
   */
  constructor(written: readonly string[]) {
    for (const fault of written) {
      const { name, argument } = parsedFault(fault);
      this.#arguments.set(name, [...(this.#arguments.get(name) ?? []), argument]);
    }
  }

  /** Whether the fault is on, and on for this argument; names of GitHub ignore case. */
  has(name: FaultName, argument?: string): boolean {
    const found = this.#arguments.get(name);
    if (found === undefined || argument === undefined) return found !== undefined;
    return found.some((one) => one.toLowerCase() === argument.toLowerCase());
  }

  arguments(name: FaultName): readonly string[] {
    return this.#arguments.get(name) ?? [];
  }

  /** The fault's number; `undefined` where it is off. */
  number(name: FaultName): number | undefined {
    const argument = this.#arguments.get(name)?.at(-1);
    return argument === undefined ? undefined : Number(argument);
  }

  /** Uses one of so many strokes up, and says how many were used before; `undefined` once none is left. */
  take(subject: string, limit: number): { before: number } | undefined {
    const before = this.#taken.get(subject) ?? 0;
    if (before >= limit) return undefined;
    this.#taken.set(subject, before + 1);
    return { before };
  }
}

function parsedFault(written: string): { name: FaultName; argument: string } {
  const [name = '', ...rest] = written.split('=');
  const argument = rest.join('=');
  const fault = KNOWN.get(name);
  if (!fault) throw new Error(`There is no fault "${name}". The faults are: ${[...KNOWN.keys()].join(', ')}.`);
  const wanted = fault.argument?.replace(/^\[(.*)\]$/, '$1');
  if (wanted === undefined && argument !== '') throw new Error(`The fault "${name}" takes no argument.`);
  if (wanted !== undefined && argument === '') {
    if (wanted !== fault.argument) return { name: fault.name, argument: NUMERIC.has(wanted) ? '1' : '' };
    throw new Error(`The fault "${name}" needs an argument: ${name}=${wanted}.`);
  }
  if (wanted !== undefined && NUMERIC.has(wanted) && !/^\d+(\.\d+)?$/.test(argument)) {
    throw new Error(`The fault "${name}" needs a number: ${name}=${wanted}.`);
  }
  if (fault.among && !fault.among.some((one) => one.toLowerCase() === argument.toLowerCase())) {
    throw new Error(`The fault "${name}" takes one of: ${fault.among.join(', ')}.`);
  }
  return { name: fault.name, argument };
}
