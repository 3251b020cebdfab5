import { Command } from 'commander';
import { explainEntry } from '../../engine/index.ts';
import { dataFolder } from '../data-folder.ts';
import { EXIT } from '../exit.ts';
import { interruptible } from '../interrupt.ts';
import { plain } from '../plain.ts';
import { explanationText } from '../review/explanation-text.ts';
import { jsonText } from '../json-text.ts';

interface Options {
  registry: string;
  json?: true;
  data?: string;
}

const EXAMPLES = `
Examples:
  registry-desk explain octolapse --registry ~/plugins
  registry-desk explain octolapse --registry ~/plugins --json`;

/** `explain`: how an entry's numbers moved, and what the rule says of their last values. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('Show how an entry’s numbers moved, and what the rule says of the last value of each.')
    .argument('<id>', 'the entry’s id')
    .requiredOption('--registry <dir>', 'the folder of the registry')
    .option('--json', 'print JSON')
    .option('--data <dir>', 'where what is remembered is kept (or REGISTRY_DESK_DATA)')
    .addHelpText('after', EXAMPLES)
    .action(run);
}

async function run(id: string, { registry, json, data }: Options): Promise<void> {
  const explanation = await interruptible((signal) =>
    explainEntry(registry, id, { dataFolder: dataFolder(data), signal }),
  );
  for (const { message } of explanation.problems) console.error(plain(message));
  process.stdout.write(json === true ? `${jsonText(explanation)}\n` : explanationText(explanation));
  process.exitCode = explanation.problems.length > 0 ? EXIT.incomplete : EXIT.done;
}
