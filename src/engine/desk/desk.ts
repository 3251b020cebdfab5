import type { AppState } from '../../shared/contract/app.ts';
import type { Account } from '../../shared/contract/account.ts';
import type { DemoFault, OpenRegistry } from '../../shared/contract/registry.ts';
import type { EventName, EventPayload } from '../../shared/contract/index.ts';
import { ProblemError } from '../../shared/problems/index.ts';
import type { Door } from '../door/door.ts';
import type { EngineOptions } from '../engine-options.ts';
import { redacted } from '../../core/github/index.ts';
import { addressesIn, type Addresses } from './addresses.ts';
import { trustOf } from './folder-trust.ts';
import { Log } from './log.ts';
import { openedRegistry, type Session } from './session.ts';
import type { SettingsFile } from './settings-file.ts';

/** The demo, as long as its registry is open. */
export interface OpenDemo {
  faults: () => DemoFault[];
  setFaults: (names: readonly string[]) => DemoFault[];
  end: () => Promise<void>;
}

/** Who is signed in, and with what. */
export interface SignedIn {
  token: string;
  account: Account;
}

/** Everything that the engine's calls share: who is signed in, which registry is open, which windows listen. */
export class Desk {
  readonly options: EngineOptions;
  readonly settings: SettingsFile;
  readonly log: Log;
  /** Where GitHub is, and what is asked beside it. */
  readonly addresses: Addresses;
  readonly doors = new Set<Door>();
  /** Ended when the engine stops. */
  readonly stopping = new AbortController();
  signedIn: SignedIn | null = null;
  session: Session | null = null;
  /** The demo that goes on; null where none does. */
  demo: OpenDemo | null = null;
  hasGh = false;
  /** What becomes of the registry that was open last. */
  reopening: AppState['reopening'] = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: EngineOptions, settings: SettingsFile) {
    this.options = options;
    this.settings = settings;
    this.addresses = options.addresses ?? addressesIn({});
    this.log = new Log((text) => redacted(text, this.signedIn === null ? [] : [this.signedIn.token]));
  }

  /** Opening and closing a registry waits for what is opened or closed before. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  emit<Name extends EventName>(name: Name, payload: EventPayload<Name>): void {
    for (const door of this.doors) door.emit(name, payload);
  }

  /** @throws {ProblemError} `desk.no-registry`. */
  opened(): Session {
    if (this.session === null) throw new ProblemError({ code: 'desk.no-registry' });
    return this.session;
  }

  /** The open registry, where this process may write. @throws {ProblemError} `desk.no-registry`, `desk.read-only`. */
  writable(): Session {
    const session = this.opened();
    if (session.lockedBy !== null) throw new ProblemError({ code: 'desk.read-only', pid: session.lockedBy });
    return session;
  }

  /** Who decides, edits and publishes. */
  who(): string {
    return this.signedIn?.account.login ?? process.env.USER ?? process.env.USERNAME ?? 'somebody';
  }

  state(): AppState {
    const { version, keepsToken } = this.options;
    return {
      version,
      registry: this.session === null ? null : this.describe(this.session),
      recent: this.settings.recent,
      reopening: this.reopening,
      account: this.signedIn?.account ?? null,
      settings: this.settings.settings,
      keepsToken,
      hasDeviceFlow: clientId() !== undefined,
      hasGh: this.hasGh,
    };
  }

  /** An open registry as windows know it. */
  describe(session: Session, isDemo = this.demo !== null): OpenRegistry {
    return openedRegistry(session, isDemo, trustOf(this.settings, session));
  }

  sayState(): void {
    this.emit('app.changed', this.state());
  }

  /** Goes on by itself until the registry is closed; what goes wrong with it is logged. */
  inBackground(session: Session, name: string, work: Promise<unknown>): void {
    const watched = work.catch((error: unknown) => {
      if (!session.closing.signal.aborted) this.log.fault(name, error);
    });
    session.work.add(watched);
    void watched.finally(() => session.work.delete(watched));
  }
}

/** The id of the GitHub app by which people may sign in. */
export function clientId(): string | undefined {
  const id = process.env.REGISTRY_DESK_CLIENT_ID;
  return id === undefined || id === '' ? undefined : id;
}
