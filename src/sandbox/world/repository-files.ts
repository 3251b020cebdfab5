import { packagingFiles } from './packaging.ts';
import { pluginSource } from './plugin-source.ts';
import type { Random } from './random.ts';
import type { WorldEntry } from './world-entry.ts';

/** The texts of a plugin's repository by path. Some repositories name no package anywhere. */
export function repositoryFiles(
  draw: (subject: string) => Random,
  entry: WorldEntry,
  name: string,
  version: string,
): ReadonlyMap<string, string> {
  const plugin = {
    ...entry,
    title: name.replace(/^OctoPrint-/i, ''),
    version,
    packageName: packageName(draw, entry.id),
  };
  return new Map([
    ...packagingFiles(draw('packaging'), plugin),
    [`${plugin.packageName}/__init__.py`, pluginSource(draw, plugin)],
    ['README.md', `# ${name}\n\nInstall it through the bundled plugin manager.\n`],
  ]);
}

function packageName(draw: (subject: string) => Random, id: string): string {
  const shape = draw('package');
  if (!shape.chance(0.08)) return `octoprint_${id}`;
  const other = `octo_${id.toLowerCase().replaceAll(/\W/g, '_')}`;
  return shape.pick([other, `${other}_plugin`]);
}
