import { styleText } from 'node:util';
import { Command, Option } from 'commander';
import { rankRegistry } from '../../engine/index.ts';
import { problemMessage } from '../../shared/problems/index.ts';
import type { Ranking, RankingName } from '../../shared/ranking.ts';
import { RANKINGS } from '../../shared/ranking.ts';
import { dataFolder } from '../data-folder.ts';
import { EXIT } from '../exit.ts';
import { wholeNumber } from '../options.ts';
import { plain } from '../plain.ts';
import { jsonText } from '../json-text.ts';

interface Options {
  registry: string;
  by: RankingName;
  top?: number;
  pending?: true;
  data?: string;
  json?: true;
}

/** What a ranking's values are. */
const VALUES: Record<RankingName, string> = {
  popular: 'instances in 30 days',
  trending: 'installs in 7 days',
  newest: 'registered',
  released: 'latest release',
  starred: 'stars',
};

const EXAMPLES = `
Examples:
  # The twenty that most hosts have
  registry-desk rank --registry ~/plugins --top 20
  # What was released of late, as JSON
  registry-desk rank --registry ~/plugins --by released --top 10 --json
  # What the changes of the last run would do to it
  registry-desk rank --registry ~/plugins --pending --top 20`;

/** `rank`: the entries of a registry in the order in which readers will see them. */
export function rankCommand(): Command {
  return new Command('rank')
    .description('Rank the entries that have a value, the greatest or latest first.')
    .requiredOption('--registry <dir>', 'the folder of the registry')
    .addOption(new Option('--by <ranking>', 'what to rank by').choices(RANKINGS).default('popular'))
    .option('--top <n>', 'the first n alone', wholeNumber(1, 1_000_000))
    .option('--pending', 'rank as the changes that the last runs found would leave them')
    .option('--data <dir>', 'where what is remembered is kept (or REGISTRY_DESK_DATA)')
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(run);
}

async function run({ registry, by, top, pending, data, json }: Options): Promise<void> {
  const { ranking, problems } = await rankRegistry(
    { registry, by, pending: pending === true, ...(top === undefined ? {} : { top }) },
    dataFolder(data),
  );
  for (const problem of problems) console.error(plain(problemMessage(problem, 'command-line')));
  process.stdout.write(json === true ? `${jsonText(ranking)}\n` : rankingText(ranking));
  process.exitCode = problems.length > 0 ? EXIT.incomplete : EXIT.done;
}

/** Aligned columns; the title comes last, since nobody knows how wide a terminal draws it. */
function rankingText({ by, entries }: Ranking): string {
  if (entries.length === 0) return `No entry has a value to rank by: ${VALUES[by]}.\n`;
  const rows = entries.map(({ rank, id, title, value, was }) => ({
    rank: String(rank),
    value: typeof value === 'number' ? value.toLocaleString('en') : plain(value),
    id: plain(id),
    title: plain(title),
    move: moveText(rank, was),
  }));
  const head = { rank: '#', value: VALUES[by], id: 'id', title: 'title', move: '' };
  const moveWidth = Math.max(...rows.map(({ move }) => move.length));
  const width = (column: 'rank' | 'value' | 'id'): number =>
    Math.max(...[head, ...rows].map((row) => row[column].length));
  const widths = { rank: width('rank'), value: width('value'), id: width('id') };
  const line = ({ rank, value, id, title, move }: typeof head): string =>
    `${rank.padStart(widths.rank)}  ${moveWidth > 0 ? `${move.padEnd(moveWidth)}  ` : ''}${value.padStart(widths.value)}  ${id.padEnd(widths.id)}  ${title}`;
  return `${[styleText('dim', line(head)), ...rows.map(line)].join('\n')}\n`;
}

/** How far an entry would move: up, down, new; nothing where it stays. */
function moveText(rank: number, was: number | null | undefined): string {
  if (was === undefined || was === rank) return '';
  if (was === null) return 'new';
  return rank < was ? `▲${was - rank}` : `▼${rank - was}`;
}
