import { Command } from 'commander';
import { inspect } from '../../engine/index.ts';
import type { Inspection } from '../../shared/inspection.ts';
import { EXIT } from '../exit.ts';
import { interruptible } from '../interrupt.ts';
import { githubUrl } from '../options.ts';
import { inspectionText } from '../review/inspection-text.ts';
import { token } from '../token.ts';
import { jsonText } from '../json-text.ts';

const EXAMPLES = `
Examples:
  registry-desk inspect ~/OctoPrint-Example
  registry-desk inspect OctoPrint/OctoPrint-FirmwareUpdater --json`;

/** `inspect`: what a plugin's source says of itself, read and never run. */
export function inspectCommand(): Command {
  return new Command('inspect')
    .description('Read a plugin’s source, a folder or OWNER/REPO: what it says of itself. None of it is run.')
    .argument('<target...>', 'folders, or repositories as OWNER/REPO')
    .option('--json', 'print JSON')
    .addOption(githubUrl())
    .addHelpText('after', EXAMPLES)
    .action(run);
}

async function run(targets: string[], options: { json?: true; githubUrl: string }): Promise<void> {
  const inspections: Inspection[] = await interruptible((signal) =>
    inspect(targets, { githubUrl: options.githubUrl, token: token(), signal }),
  );
  process.stdout.write(
    options.json === true ? `${jsonText(inspections)}\n` : inspections.map(inspectionText).join('\n'),
  );
  process.exitCode = inspections.some(({ problems }) => problems.length > 0) ? EXIT.incomplete : EXIT.done;
}
