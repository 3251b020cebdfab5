import { Command } from 'commander';
import { SANDBOX_FAULTS, startSandbox } from '../../engine/index.ts';
import { interruptible, untilAborted } from '../interrupt.ts';
import { repeated, wholeNumber } from '../options.ts';

interface Options {
  port?: number;
  registry?: string;
  seed?: number;
  plugins?: number;
  latency?: number;
  fault?: string[];
}

const EXAMPLES = `
Examples:
  # A GitHub that plays the plugins of a registry, 150 ms away
  registry-desk sandbox --registry ~/plugins --latency 150
  # One that fails a field for all
  registry-desk sandbox --registry ~/plugins --fault field=stargazerCount
`;

/** `sandbox`: a GitHub on loopback, with usage exports, until it is interrupted. */
export function sandboxCommand(): Command {
  const faults = SANDBOX_FAULTS.map((fault) => {
    const { name, does } = fault;
    const spelled = 'argument' in fault ? `${name}=${fault.argument}` : name;
    return `  ${spelled.padEnd(26)}  ${does}`;
  });
  return new Command('sandbox')
    .description('Start a GitHub on loopback, with usage exports, to try everything on.')
    .option('--port <n>', 'the port; any free one where it is left out', wholeNumber(0, 65_535))
    .option('--registry <dir>', 'play the plugins of this registry, instead of invented ones')
    .option('--seed <n>', 'the seed of its data', wholeNumber(0, 2 ** 31))
    .option('--plugins <n>', 'how many plugins to invent', wholeNumber(1, 100_000))
    .option('--latency <ms>', 'wait before each answer', wholeNumber(0, 60_000))
    .option('--fault <name>', 'a fault, as listed below; may be repeated', repeated)
    .addHelpText('after', `\nFaults:\n${faults.join('\n')}\n${EXAMPLES}`)
    .action(run);
}

async function run({ port, registry, seed, plugins, latency, fault }: Options): Promise<void> {
  const sandbox = await startSandbox({
    ...(port === undefined ? {} : { port }),
    ...(registry === undefined ? {} : { registry }),
    ...(seed === undefined ? {} : { seed }),
    ...(plugins === undefined ? {} : { plugins }),
    ...(latency === undefined ? {} : { latencyMs: latency }),
    ...(fault === undefined ? {} : { faults: fault }),
  });
  const { url, usageWeek, usageMonth } = sandbox;
  process.stdout.write(`${JSON.stringify({ url, usageWeek, usageMonth })}\n`);
  await interruptible(untilAborted);
  await sandbox.close();
}
