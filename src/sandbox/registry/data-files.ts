import { stringify } from 'yaml';
import { issueCreatedAt } from '../world/issue.ts';
import { createRepository } from '../world/repository.ts';
import { ticketOf } from '../world/world-entry.ts';
import type { GeneratedEntry } from './generated-entry.ts';

const COMPAT = stringify({
  os: {
    name: { windows: 'Windows', linux: 'Linux', macos: 'macOS', freebsd: 'FreeBSD' },
    map: { posix: ['linux', 'freebsd', 'macos'], nix: ['linux', 'freebsd'] },
    default: ['windows', 'linux', 'macos', 'freebsd'],
  },
});

/** The registry's data files by path: what hosts read beside the entries. */
export function dataFiles(seed: number, entries: readonly GeneratedEntry[]): [path: string, text: string][] {
  const [first, second] = entries;
  const general = first && {
    plugin: first.id,
    date: '2025-03-01 09:00:00Z',
    text: `${first.title} needs a new configuration from its next version on.`,
    pluginversions: ['<2'],
    link: first.homepage,
  };
  const notices = [general, ...entries.map((entry) => abandonedNotice(seed, entry))].filter(
    (notice) => notice !== undefined,
  );
  const blocked = second && {
    plugin: second.id,
    pluginversions: ['==0.1.0'],
    reason: 'It stops the host from starting.',
  };
  const overlays = first ? stringify({ [first.id]: { user: 'demo-copperfinch' } }) : '{}\n';
  const disabled = entries
    .filter(isDisabledOnPython2)
    .map(({ id }) => `${id}:\n  disabled: true\n  compatible: false\n`);
  return [
    ['_data/notices.yaml', `# What hosts show beside an installed plugin.\n${stringify(notices)}`],
    ['_data/blacklist.yaml', `# Versions that hosts refuse to load.\n${stringify(blocked ? [blocked] : [])}`],
    ['_data/update_check_overlays.yaml', `# Where hosts look for updates instead.\n${overlays}`],
    ['_data/update_check_overlays_py2.yaml', `# The same for hosts on Python 2.\n${disabled.join('') || '{}\n'}`],
    ['_data/compat.yaml', COMPAT],
  ];
}

function abandonedNotice(seed: number, { id, title, abandoned, hasNotice, ...entry }: GeneratedEntry) {
  const ticket = hasNotice && abandoned !== undefined ? ticketOf(abandoned) : undefined;
  if (!ticket) return undefined;
  const { databaseId } = createRepository(seed, ticket, { id, ...entry }, new Date(0));
  const createdAt = issueCreatedAt(databaseId, ticket.number).toISOString();
  return {
    plugin: id,
    date: `${createdAt.slice(0, 19).replace('T', ' ')}Z`,
    text: `The maintainer of ${title} has abandoned it, and somebody is wanted who adopts it.`,
    link: abandoned,
  };
}

/** Whether hosts on Python 2 must not be offered updates: the plugin says that they cannot run it. */
function isDisabledOnPython2({ python, hasOverlay }: GeneratedEntry): boolean {
  return hasOverlay && python !== undefined && !python.includes('2.7');
}
