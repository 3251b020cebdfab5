import { contradictingLine } from './compatibility-lines.ts';
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

/** The files with one more assignment at the end of the source, which contradicts what is declared: the last one counts. */
export function contradicting(files: ReadonlyMap<string, string>, { python }: WorldEntry): ReadonlyMap<string, string> {
  if (python === undefined) return files;
  const added = `\n${contradictingLine(python)}\n`;
  return new Map([...files].map(([path, text]) => [path, path.endsWith('/__init__.py') ? `${text}${added}` : text]));
}

function packageName(draw: (subject: string) => Random, id: string): string {
  const shape = draw('package');
  if (!shape.chance(0.08)) return `octoprint_${id}`;
  const other = `octo_${id.toLowerCase().replaceAll(/\W/g, '_')}`;
  return shape.pick([other, `${other}_plugin`]);
}
