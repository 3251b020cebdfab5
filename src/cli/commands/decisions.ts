import { readFile } from 'node:fs/promises';
import { styleText } from 'node:util';
import { Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { importDecisions, listDecisions } from '../../engine/index.ts';
import { Decision } from '../../shared/decision.ts';
import { dataFolder } from '../data-folder.ts';
import { plain } from '../plain.ts';
import { counted } from '../review/counted.ts';
import { shown } from '../review/value.ts';
import { jsonText } from '../json-text.ts';

interface Options {
  registry: string;
  data?: string;
}

const EXAMPLES = `
Examples:
  # Take what was decided at the desk to a scheduled run
  registry-desk decisions export --registry ~/plugins > decisions.json
  registry-desk decisions import decisions.json --registry .

A decision is {"entry", "file", "field", "after", "decision", "who", "at", "why"}: the entry's file and the file that is
edited, the field and the value that was decided on (null for a removal), "accept", "reject", or "seen" for a signal, which
has its code for a field. It holds until the value differs.`;

/** `decisions`: what was decided about changes and signals, to look at and to take elsewhere. */
export function decisionsCommand(): Command {
  const command = new Command('decisions').description('What was decided about changes and signals.');
  const common = (name: string, description: string): Command =>
    new Command(name)
      .description(description)
      .requiredOption('--registry <dir>', 'the folder of the registry')
      .option('--data <dir>', 'where what is remembered is kept (or REGISTRY_DESK_DATA)');
  return command
    .addCommand(common('list', 'Show them.').action(list))
    .addCommand(common('export', 'Print them as JSON.').action(exportAll))
    .addCommand(
      common('import', 'Add those of a JSON file; of two about one field the later one holds.')
        .argument('<file>', 'as `export` prints them')
        .action(importFile),
    )
    .addHelpText('after', EXAMPLES);
}

async function list({ registry, data }: Options): Promise<void> {
  const decisions = await listDecisions(registry, dataFolder(data));
  const lines = decisions.map(({ entry, file, field, after, decision, who, at, why }) => {
    const where = file === entry ? plain(entry) : `${plain(entry)} in ${plain(file)}`;
    const what = decision === 'seen' ? plain(field) : `${plain(field)} → ${shown(after)}`;
    return `${decision.padEnd(6)}  ${where}  ${what}  ${styleText('dim', `${plain(who)}, ${at.slice(0, 10)}${why === null ? '' : `: ${plain(why)}`}`)}`;
  });
  process.stdout.write(`${[...lines, counted(decisions.length, 'decision')].join('\n')}\n`);
}

async function exportAll({ registry, data }: Options): Promise<void> {
  process.stdout.write(`${jsonText(await listDecisions(registry, dataFolder(data)), 2)}\n`);
}

async function importFile(file: string, { registry, data }: Options): Promise<void> {
  const decisions = await readDecisions(file);
  await importDecisions(registry, dataFolder(data), decisions);
  process.stdout.write(`${counted(decisions.length, 'decision')} read from ${plain(file)}\n`);
}

async function readDecisions(file: string): Promise<Decision[]> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new InvalidArgumentError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = z.array(Decision).safeParse(content);
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError(`${file} is no list of decisions:\n${z.prettifyError(parsed.error)}`);
}
