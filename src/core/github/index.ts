import type { Problem } from '../../shared/problems/index.ts';
import type { RepositoryAnswer, RepositoryAsk } from './ask.ts';
import { BatchSize } from './batch-size.ts';
import type { FactName } from './facts.ts';
import { FACT_NAMES } from './facts.ts';
import { Pacing } from './pacing.ts';
import { Round } from './round.ts';
import type { Session } from './session.ts';
import { createTransport } from './transport.ts';

export { isRepositoryName } from './ask.ts';
export type { FileAnswer, RepositoryAnswer, RepositoryAsk, RepositoryFound } from './ask.ts';
export type { FactName, Facts, Release } from './facts.ts';
export { redacted } from './redacted.ts';
export { createRest } from './rest/rest.ts';
export type { Rest, RestOptions } from './rest/rest.ts';
export type {
  BranchRules,
  Deployment,
  DeploymentStatus,
  Job,
  RepositoryName,
  RestRepository,
  Run,
} from './rest/shapes.ts';

export interface GitHubOptions {
  /** The REST root, such as `https://api.github.com`; GraphQL is `baseUrl/graphql`. No other host is contacted. */
  baseUrl: string;
  token: string | undefined;
  /** How long GitHub's pauses may hold a run up in all, in milliseconds. */
  maximumWaitMs: number;
  /** Told until when GitHub pauses us. */
  onWait: (until: Date) => void;
}

interface AskOptions {
  /** Told of each answer as it comes, with its place among the asks: exactly once for each. */
  onAnswer: (index: number, answer: RepositoryAnswer) => void;
  signal: AbortSignal;
}

export interface GitHub {
  /** The numbers, the identity, the releases and the files of many repositories. */
  repositories(asks: readonly RepositoryAsk[], options: AskOptions): Promise<void>;
  /** Files alone, with the commit that they are at (`defaultBranchRef`). */
  files(asks: readonly RepositoryAsk[], options: AskOptions): Promise<void>;
  /** The dates of issues alone. */
  issues(asks: readonly RepositoryAsk[], options: AskOptions): Promise<void>;
  /** HTTP requests sent so far, the refused ones included. */
  readonly requests: number;
  /** Why nothing more is asked: the token, the network, or a pause that is too long. */
  readonly stopped: Problem | undefined;
}

const FILE_FACTS: readonly FactName[] = ['defaultBranchRef'];

/** A session with one GitHub. What it learns (the size of a batch, a field that is down) holds for all that is asked. */
export function createGitHub({ baseUrl, token, maximumWaitMs, onWait }: GitHubOptions): GitHub {
  let requests = 0;
  const session: Session = {
    send: createTransport({ baseUrl, token, onRequest: () => (requests += 1) }),
    size: new BatchSize(),
    pacing: new Pacing({ maximumWaitMs, onWait }),
    down: new Map(),
    refusals: 0,
    stopped: undefined,
  };
  return {
    repositories: (asks, options) => new Round(session, asks, { facts: FACT_NAMES, ...options }).run(),
    files: (asks, options) => new Round(session, asks, { facts: FILE_FACTS, ...options }).run(),
    issues: (asks, options) => new Round(session, asks, { facts: [], ...options }).run(),
    get requests() {
      return requests;
    },
    get stopped() {
      return session.stopped;
    },
  };
}
