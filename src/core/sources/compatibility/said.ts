import type { Hint, PluginMetadata } from '../../../shared/inspection.ts';
import type { Profile } from '../../../shared/profile.ts';
import type { Distribution } from './distribution.ts';
import type { Packaging, SourceFiles } from './packaging.ts';
import type { Python } from './python/index.ts';
import { versionFrom } from './static-version.ts';

interface Said extends Pick<PluginMetadata, 'name' | 'version' | 'requires'> {
  /** The file that says the version, where the packaging names another one for it. */
  versionFile: string | undefined;
  /** Why that file does not. */
  versionHints: Hint[];
}

interface Saying {
  file: string;
  distribution: Distribution;
}

/** Name, version and dependencies as the files say them: each by the first one that does. */
export function saidBy(packaging: Packaging, files: SourceFiles, python: Python, profile: Profile['python']): Said {
  const sayings = inOrder(packaging);
  const said: Said = { name: null, version: null, requires: null, versionFile: undefined, versionHints: [] };
  const saysSetup = packaging.plugin?.packaging !== 'pyproject.toml';
  // Where setup.py names the plugin, its variables come first; beside a pyproject.toml that does, they come last.
  if (saysSetup) addVariables(said, packaging, profile);
  for (const { file, distribution } of sayings) {
    said.name ??= distribution.name;
    said.requires ??= distribution.requires;
    said.version ??= distribution.version;
    if (said.version !== null) continue;
    const found = versionFrom(distribution, files, python, profile);
    if (found === undefined) continue;
    if ('value' in found) Object.assign(said, { version: found.value, versionFile: found.file });
    else said.versionHints.push({ name: 'version', value: found.words, file, line: found.line, why: found.why });
  }
  if (!saysSetup) addVariables(said, packaging, profile);
  return said.version === null ? said : { ...said, versionHints: [] };
}

/** The packaging files that were read and say something, those that count for nothing left out. */
export function sayingFiles(packaging: Packaging): string[] {
  const { plugin, setup, pyproject, config } = packaging;
  const isAlways = plugin?.packaging !== 'setup.py';
  return [
    ...(setup === undefined ? [] : ['setup.py']),
    ...(pyproject !== undefined && (isAlways || saysSomething(pyproject)) ? ['pyproject.toml'] : []),
    ...(config !== undefined && saysSomething(config) ? ['setup.cfg'] : []),
  ];
}

function inOrder({ plugin, setup, keywords, pyproject, config }: Packaging): Saying[] {
  const ofSetup = [
    { file: 'setup.py', distribution: keywords },
    { file: 'setup.cfg', distribution: config },
  ];
  const ofProject = { file: 'pyproject.toml', distribution: pyproject };
  const isSetupFirst = plugin === undefined ? setup !== undefined : plugin.packaging === 'setup.py';
  return (isSetupFirst ? [...ofSetup, ofProject] : [ofProject, ...ofSetup]).flatMap(({ file, distribution }) =>
    distribution === undefined ? [] : [{ file, distribution }],
  );
}

function addVariables(said: Said, { setup }: Packaging, { metadata }: Profile['python']): void {
  said.name ??= setup?.values.get(metadata.name)?.text ?? null;
  said.version ??= setup?.values.get(metadata.version)?.text ?? null;
  said.requires ??= setup?.values.get(metadata.requires)?.list ?? null;
}

function saysSomething({ name, version, requires, requiresPython, plugins, versionPlace }: Distribution): boolean {
  const said = name ?? version ?? requires ?? requiresPython ?? versionPlace;
  return said !== undefined || plugins.length > 0;
}
