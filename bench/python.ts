import { createGitHub } from '../src/core/github/index.ts';
import { openRegistry } from '../src/core/registry/index.ts';
import { loadPython } from '../src/core/sources/compatibility/index.ts';
import { repositoryOf } from '../src/core/sources/github/index.ts';
import { startSandbox } from '../src/sandbox/index.ts';
import { OCTOPRINT } from '../src/shared/profile.ts';

/** How long tree-sitter takes for one source, over those that a sandbox plays for a registry. */
export async function benchPython(registry: string): Promise<void> {
  const texts = await sourcesOf(registry);
  const python = await loadPython();
  const { names, translation } = OCTOPRINT.python;
  const startedAt = performance.now();
  for (const text of texts) python.read(text, { names: Object.values(names), translation });
  const milliseconds = performance.now() - startedAt;
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  console.log(
    `  tree-sitter, ${texts.length} sources of ${(bytes / texts.length / 1000).toFixed(1)} kB: ` +
      `${(milliseconds / texts.length).toFixed(2)} ms a source`,
  );
}

async function sourcesOf(registry: string): Promise<string[]> {
  const sandbox = await startSandbox({ registry });
  const { entries } = await openRegistry(registry);
  const asks = entries.flatMap((entry) => {
    const source = 'values' in entry ? entry.values.source : undefined;
    const repository = typeof source === 'string' ? repositoryOf(source, OCTOPRINT.github.web) : undefined;
    if (repository === undefined || 'code' in repository) return [];
    return [{ ...repository, files: ['setup.py', `${OCTOPRINT.python.packagePrefix}${entry.id}/__init__.py`] }];
  });
  const texts: string[] = [];
  const github = createGitHub({ baseUrl: sandbox.url, token: undefined, maximumWaitMs: 0, onWait: () => undefined });
  await github.files(asks, {
    signal: new AbortController().signal,
    onAnswer: (_, answer) => {
      if (answer.status !== 'found') return;
      for (const file of answer.files.values()) if (file && 'text' in file) texts.push(file.text);
    },
  });
  await sandbox.close();
  return texts;
}
