import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { entryText } from './entry-text.ts';
import { generateEntries, type GeneratedEntry } from './generated-entry.ts';

/**
 * Writes a registry of generated entries into an empty folder, which is made where it is missing.
 * One seed gives the same bytes every time, and names the repositories of the world with that seed.
 * @throws Where the folder has something in it.
 */
export async function writeRegistry(folder: string, options: { seed?: number; plugins?: number }): Promise<void> {
  const seed = options.seed ?? 1;
  const entries = generateEntries(seed, options.plugins ?? 60);
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty.`);
  await Promise.all(['_plugins', '_data'].map((name) => mkdir(join(folder, name))));
  await Promise.all([
    ...entries.map((entry) => writeFile(join(folder, '_plugins', `${entry.id}.md`), entryText(seed, entry))),
    ...Object.entries(dataFiles(entries)).map(([name, text]) => writeFile(join(folder, '_data', name), text)),
  ]);
}

function dataFiles(entries: readonly GeneratedEntry[]): Record<string, string> {
  const [first, second] = entries;
  const notices = first && {
    plugin: first.id,
    date: '2025-03-01 09:00:00Z',
    text: `${first.title} needs a new configuration from its next version on.`,
    pluginversions: ['<2'],
    link: first.homepage,
  };
  const blocked = second && {
    plugin: second.id,
    pluginversions: ['==0.1.0'],
    reason: 'It stops the host from starting.',
  };
  return {
    'notices.yaml': `# What hosts show beside an installed plugin.\n${stringify(notices ? [notices] : [])}`,
    'blacklist.yaml': `# Versions that hosts refuse to load.\n${stringify(blocked ? [blocked] : [])}`,
    'update_check_overlays.yaml': `# Where hosts look for updates instead.\n${stringify(
      first ? { [first.id]: { user: 'demo-copperfinch' } } : {},
    )}`,
    'update_check_overlays_py2.yaml': `# The same for hosts on Python 2.\n${stringify(
      second ? { [second.id]: { disabled: true, compatible: false } } : {},
    )}`,
    'compat.yaml': stringify({
      os: {
        name: { windows: 'Windows', linux: 'Linux', macos: 'macOS', freebsd: 'FreeBSD' },
        map: { posix: ['linux', 'freebsd', 'macos'], nix: ['linux', 'freebsd'] },
        default: ['windows', 'linux', 'macos', 'freebsd'],
      },
    }),
  };
}
