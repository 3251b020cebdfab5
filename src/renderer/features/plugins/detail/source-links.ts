import type { PluginSource } from '../../../../shared/contract/plugins.ts';

/**
 * Where a file of a plugin's source can be looked at.
 * @param sourceUrl The address that the entry names: the same host has the file.
 * @returns Undefined where there is no such address, no commit is known, or the path leads elsewhere.
 */
export function fileUrl(
  sourceUrl: string | null | undefined,
  { repository, commit }: Pick<PluginSource, 'repository' | 'commit'>,
  file?: { path: string; line?: number },
): string | undefined {
  const origin = URL.parse(sourceUrl ?? '')?.origin;
  if (origin === undefined || origin === 'null' || commit === '') return undefined;
  // Dots would lead out of the repository, to somebody else's page.
  if (file?.path.split('/').some((part) => part === '..' || part === '.')) return undefined;
  const base = `${origin}/${encoded(repository)}`;
  if (!file) return `${base}/tree/${encoded(commit)}`;
  return `${base}/blob/${encoded(commit)}/${encoded(file.path)}${file.line === undefined ? '' : `#L${file.line}`}`;
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
