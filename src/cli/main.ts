import { Command, CommanderError } from 'commander';
import { ProblemError, problemMessage } from '../shared/problems/index.ts';
import { decisionsCommand } from './commands/decisions.ts';
import { demoCommand } from './commands/demo.ts';
import { enrichCommand } from './commands/enrich.ts';
import { explainCommand } from './commands/explain.ts';
import { inspectCommand } from './commands/inspect.ts';
import { rankCommand } from './commands/rank.ts';
import { sandboxCommand } from './commands/sandbox.ts';
import { serveCommand } from './commands/serve.ts';
import { validateCommand } from './commands/validate.ts';
import { EXIT } from './exit.ts';
import { plain } from './plain.ts';

/** Wrong usage is what the caller can mend by calling otherwise; all else that stops a command is not. */
const USAGE_PROBLEMS = new Set(['registry.not-there', 'registry.no-such-plugin', 'registry.no-such-entry']);

const program = new Command('registry-desk')
  .description('A desk for the maintainers of a git-backed plugin registry.')
  .showHelpAfterError('(add --help for the options and examples)')
  .configureHelp({ showGlobalOptions: true })
  .exitOverride();
for (const command of [
  enrichCommand(),
  decisionsCommand(),
  explainCommand(),
  inspectCommand(),
  validateCommand(),
  rankCommand(),
  serveCommand(),
  sandboxCommand(),
  demoCommand(),
]) {
  program.addCommand(command.copyInheritedSettings(program));
}

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof ProblemError) {
    console.error(plain(problemMessage(error.problem, 'command-line')));
    return USAGE_PROBLEMS.has(error.problem.code) ? EXIT.usage : EXIT.incomplete;
  }
  if (error instanceof Error && error.name === 'AbortError') {
    console.error('The run was cancelled. Each file is as it was, or written as a whole. Run it again to go on.');
    return EXIT.cancelled;
  }
  console.error(
    'This is a fault of registry-desk itself. Files are as they were, or written as a whole. Report it with:',
  );
  console.error(error);
  return EXIT.incomplete;
}
