import { once } from 'node:events';
import { Command, InvalidArgumentError, Option } from 'commander';
import { enrich } from '../../engine/index.ts';
import { SEVERITIES, SOURCE_NAMES } from '../../shared/change.ts';
import type { Severity, SourceName } from '../../shared/change.ts';
import { problemMessage } from '../../shared/problems/index.ts';
import type { EnrichmentReport } from '../../shared/run.ts';
import { dataFolder } from '../data-folder.ts';
import { EXIT } from '../exit.ts';
import { interruptible } from '../interrupt.ts';
import { githubUrl, repeated } from '../options.ts';
import { plain } from '../plain.ts';
import { progressDisplay } from '../progress.ts';
import { review } from '../review/index.ts';
import { token } from '../token.ts';
import { jsonText } from '../json-text.ts';

interface Options {
  registry: string;
  source?: SourceName[];
  plugin?: string[];
  write?: true;
  accept: Severity;
  json?: true;
  trustFolder?: true;
  githubUrl: string;
  usageWeek?: string;
  usageMonth?: string;
  data?: string;
}

const EXAMPLES = `
Examples:
  # What would change, with its reasons; nothing is written
  GITHUB_TOKEN=… registry-desk enrich --registry ~/plugins
  # Write the routine changes
  registry-desk enrich --registry ~/plugins --write
  # One plugin, its contradicted compatibility included
  registry-desk enrich --registry ~/plugins --plugin octolapse --source compatibility --write --accept notable
  # The usage counts alone, from files, as JSON
  registry-desk enrich --registry ~/plugins --source usage --usage-week 7d.json --usage-month 30d.json --json`;

/** `enrich`: finds what would change in a registry, shows it, and writes what is accepted. */
export function enrichCommand(): Command {
  return new Command('enrich')
    .description('Find what would change, with its reasons; write what is accepted.')
    .requiredOption('--registry <dir>', 'the folder of the registry')
    .addOption(
      new Option('--source <name>', 'ask this source only; may be repeated')
        .choices(SOURCE_NAMES)
        .argParser(sourceOption),
    )
    .option('--plugin <id>', 'enrich this plugin only; may be repeated', repeated)
    .option('--write', 'write the accepted changes; without it nothing on the disk changes')
    .addOption(
      new Option('--accept <severity>', 'the gravest severity to write; alarming needs --plugin as well')
        .choices(SEVERITIES)
        .default('routine'),
    )
    .option('--trust-folder', 'let the programs run that the folder’s git settings name, when writing')
    .option('--json', 'print JSON')
    .addOption(githubUrl())
    .option('--usage-week <url|file>', 'the usage export of 7 days, instead of the profile’s')
    .option('--usage-month <url|file>', 'the usage export of 30 days, instead of the profile’s')
    .option('--data <dir>', 'where what is remembered is kept (or REGISTRY_DESK_DATA)')
    .addHelpText('after', EXAMPLES)
    .action(run);
}

function sourceOption(value: string, before: unknown): string[] {
  if (SOURCE_NAMES.some((name) => name === value)) return repeated(value, before);
  throw new InvalidArgumentError(`Allowed choices are ${SOURCE_NAMES.join(', ')}.`);
}

async function run(options: Options): Promise<void> {
  const { registry, source, plugin, write, accept, json, usageWeek, usageMonth } = options;
  const display = progressDisplay();
  const { report, isComplete } = await interruptible((signal) =>
    enrich(
      {
        registry,
        sources: source ?? [...SOURCE_NAMES],
        plugins: plugin ?? [],
        write: write === true,
        accept,
        githubUrl: options.githubUrl,
        ...(usageWeek === undefined ? {} : { usageWeek }),
        ...(usageMonth === undefined ? {} : { usageMonth }),
      },
      {
        token: token(),
        dataFolder: dataFolder(options.data),
        trustsFolder: options.trustFolder === true,
        signal,
        onProgress: display.show,
        onWait: (until) =>
          display.say(
            `GitHub pauses us until ${until.toLocaleTimeString()}. What was read is kept. The run goes on by itself.`,
          ),
        onResume: (startedAt) =>
          display.say(
            `The last run, of ${startedAt.toLocaleString()}, did not come to its end. What it kept is used; this one goes on from there.`,
          ),
        onPreflight: (problems) => {
          for (const problem of problems) display.say(plain(problemMessage(problem, 'command-line')));
        },
      },
    ).finally(display.end),
  );
  if (accept === 'alarming' && plugin === undefined) {
    console.error('Alarming changes are written for the plugins that --plugin names, and none was named.');
  }
  if (json === true) await printJson(report);
  else process.stdout.write(review(report, write === true));
  process.exitCode = isComplete ? EXIT.done : EXIT.incomplete;
}

/** Prints a report entry by entry: that of ten thousand plugins is 50 MB, which need not be there at once. */
async function printJson({ entries, ...rest }: EnrichmentReport): Promise<void> {
  const pieces = function* (): Iterable<string> {
    yield '{"entries":[';
    for (const [at, entry] of entries.entries()) yield `${at === 0 ? '' : ','}${jsonText(entry)}`;
    yield `],${jsonText(rest).slice(1)}\n`;
  };
  for (const piece of pieces()) if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
}
