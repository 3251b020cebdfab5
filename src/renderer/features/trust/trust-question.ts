import { create } from 'zustand';
import { useDesk } from '../../data/index.ts';

/** The lists of settings that a person chose to open to read, by their digests: they are not asked about again. */
const useOpenedToRead = create<{ digests: readonly string[] }>()(() => ({ digests: [] }));

/** Whether the open registry's git settings have to be asked about before anything else is shown. */
export function useAsksTrust(): boolean {
  const trust = useDesk(({ app }) => app?.registry?.trust);
  const digests = useOpenedToRead((opened) => opened.digests);
  return trust !== undefined && !trust.isTrusted && !digests.includes(trust.digest);
}

export function openToRead(digest: string): void {
  useOpenedToRead.setState(({ digests }) => ({ digests: [...digests, digest] }));
}

export function askAgain(): void {
  useOpenedToRead.setState({ digests: [] });
}
