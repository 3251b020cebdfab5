import { Command, Option } from 'commander';
import { validate } from '../../engine/index.ts';
import { EXIT } from '../exit.ts';
import { FORMATS, formatted, type Format } from '../validation/index.ts';

interface Options {
  registry: string;
  base?: string;
  new?: true;
  format: Format;
}

const EXAMPLES = `
Examples:
  # Every entry
  registry-desk validate --registry ~/plugins
  # Every entry; those that a branch adds or changes more strictly
  registry-desk validate --registry ~/plugins --base origin/gh-pages
  # One entry, as if it was submitted now
  registry-desk validate --registry ~/plugins _plugins/example.md --new
  # In a workflow: annotations on the pull request
  registry-desk validate --registry . --base "origin/$GITHUB_BASE_REF" --format github

Exit code: 0 no error; 1 an error, or something could not be read; 2 wrong usage.`;

/** `validate`: holds entries against the rules, and says everything at once. */
export function validateCommand(): Command {
  return new Command('validate')
    .description('Hold entries against the registry’s rules: everything that is wrong, with its line.')
    .argument(
      '[file...]',
      'entries, relative to the registry; without one all are validated. Data files that hosts read always are',
    )
    .requiredOption('--registry <dir>', 'the folder of the registry')
    .option('--base <rev>', 'the branch or commit that files are compared with: it says which were added or changed')
    .option('--new', 'judge the files as added ones')
    .addOption(new Option('--format <format>', 'how findings are printed').choices(FORMATS).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(run);
}

async function run(files: string[], options: Options): Promise<void> {
  const { registry, base, format } = options;
  const { report, isValid } = await validate({
    registry,
    files,
    isNew: options.new === true,
    ...(base === undefined ? {} : { base }),
  });
  process.stdout.write(formatted(report, format));
  process.exitCode = isValid ? EXIT.done : EXIT.incomplete;
}
