import type { Addresses } from './desk/addresses.ts';

/** What an engine is started with. */
export interface EngineOptions {
  /** Where everything that is kept goes. */
  dataFolder: string;
  version: string;
  /** Where GitHub is, and what is asked beside it; the public one where absent. */
  addresses?: Addresses;
  /** The token that was kept; null where none was. */
  token: string | null;
  /** Whether the one who starts it keeps a token. */
  keepsToken: boolean;
  /** Told the token to keep; null forgets it. */
  onKeepToken: (token: string | null) => void;
  /** Told the loopback origins that the engine serves itself. */
  onServes: (origins: readonly string[]) => void;
  /** Told what ended that somebody may have waited for. */
  onNotify: (title: string, body: string) => void;
}
