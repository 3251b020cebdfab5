import { useMemo } from 'react';
import type { Evidence } from '../../../../shared/evidence.ts';
import { announce, openOutside } from '../../../components/index.ts';
import { useEngine, type EngineClient } from '../../../data/index.ts';

const GITHUB = 'https://github.com';

/**
 * Where a piece of evidence can be looked at.
 * @param origin Of the server that has the plugin's repository.
 * @returns Undefined where it is on no page, or its path would lead out of the repository.
 */
export function evidenceUrl(evidence: Evidence, origin = GITHUB): string | undefined {
  switch (evidence.kind) {
    case 'source': {
      const { repository, commit, file, line } = evidence;
      if (commit === undefined || !isPlain(repository) || !isPlain(file)) return undefined;
      return `${origin}/${encoded(repository)}/blob/${encoded(commit)}/${encoded(file)}#L${line}`;
    }
    case 'repository': {
      const name = evidence.answered ?? evidence.asked;
      return isPlain(name) ? `${origin}/${encoded(name)}` : undefined;
    }
    case 'export':
      return /^https?:\/\//i.test(evidence.address) ? evidence.address : undefined;
  }
}

/** Dots would lead to somebody else's page. */
function isPlain(path: string): boolean {
  return path.split('/').every((part) => part !== '.' && part !== '..' && part !== '');
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Opens the evidence of an entry's change in the browser. */
export function useOpenEvidence(): (entry: string, evidence: Evidence | undefined) => void {
  const engine = useEngine();
  return useMemo(() => (entry, evidence) => void open(engine, entry, evidence), [engine]);
}

async function open(engine: EngineClient, entry: string, evidence: Evidence | undefined): Promise<void> {
  const url = evidence && evidenceUrl(evidence, evidence.kind === 'export' ? GITHUB : await originOf(engine, entry));
  if (url === undefined) announce('There is no page to open for this');
  else openOutside(url);
}

/** The server that the entry's source names. */
async function originOf(engine: EngineClient, path: string): Promise<string> {
  try {
    const { sourceUrl } = await engine.call('plugins.read', { path });
    return URL.parse(sourceUrl ?? '')?.origin ?? GITHUB;
  } catch {
    // An entry that cannot be read has no address of its own.
    return GITHUB;
  }
}
