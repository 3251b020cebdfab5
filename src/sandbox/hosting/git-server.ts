import type { IncomingMessage, ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import type { ActiveFaults } from '../faults/active-faults.ts';
import type { Caller } from './caller.ts';
import type { HostedRepository } from './hosted-repository.ts';
import { runHttpBackend, type GitRequest, type GitService } from './http-backend.ts';
import { peekCommands, refusedPush } from './push-commands.ts';

const SERVICES: readonly GitService[] = ['git-upload-pack', 'git-receive-pack'];

/** Answers git over smart HTTP as GitHub does: reading is open, pushing needs a token that may. */
export class GitServer {
  readonly #repository: HostedRepository;
  readonly #faults: () => ActiveFaults;
  readonly #program: string;
  readonly #running = new Set<Promise<void>>();

  constructor(options: { repository: HostedRepository; faults: () => ActiveFaults; program: string }) {
    this.#repository = options.repository;
    this.#faults = options.faults;
    this.#program = options.program;
  }

  /** @param path What is behind the repository's address, as it was sent: `info/refs` or a service. */
  async answer(path: string, query: URLSearchParams, caller: Caller, io: Io): Promise<void> {
    const answered = this.#answer(requestOf(io.incoming.method, path, query), caller, io).catch(() => {
      // The connection broke: there is nobody to tell.
      io.outgoing.destroy();
    });
    this.#running.add(answered);
    await answered;
    this.#running.delete(answered);
  }

  /** Waits until no git of ours runs any more. */
  async settled(): Promise<void> {
    await Promise.all(this.#running);
  }

  async #answer(asked: Omit<GitRequest, 'user'> | undefined, caller: Caller, io: Io): Promise<void> {
    const refused = this.#refusal(asked, caller);
    if (refused) refuse(io.outgoing, ...refused);
    else if (asked?.service === 'git-receive-pack' && typeof caller !== 'string') {
      await this.#push({ ...asked, user: caller.login }, io);
    } else if (asked) await this.#run({ ...asked, user: undefined }, io);
  }

  #refusal(asked: Omit<GitRequest, 'user'> | undefined, caller: Caller): Refusal | undefined {
    if (!asked) return [404, 'Not Found'];
    if (caller === 'refused' || (this.#faults().has('bad-credentials') && caller !== 'anonymous')) {
      return [401, 'Invalid username or token.'];
    }
    if (asked.service === 'git-upload-pack') return undefined;
    if (caller === 'anonymous') return [401, 'No anonymous write access.'];
    const { owner, name } = this.#repository;
    return caller.canPush ? undefined : [403, `Permission to ${owner}/${name}.git denied to ${caller.login}.`];
  }

  async #push(request: GitRequest & { user: string }, io: Io): Promise<void> {
    if (request.isAdvertisement) {
      await this.#repository.moveBeforePush();
      await this.#run(request, io);
      return;
    }
    if (this.#faults().has('push-denied') && (await this.#isDenied(io))) return;
    await this.#repository.receive(request.user, () => this.#git(request, io));
    io.outgoing.end();
  }

  /** Answers a push to the protected branch itself. */
  async #isDenied({ incoming, outgoing }: Io): Promise<boolean> {
    const commands = await peekCommands(incoming);
    const ref = `refs/heads/${this.#repository.bare.branch}`;
    if (commands && !commands.refs.includes(ref)) return false;
    incoming.resume();
    await finished(incoming);
    if (!commands) {
      refuse(outgoing, 400, 'This is no push.');
      return true;
    }
    const words = [
      `error: GH006: Protected branch update failed for ${ref}.`,
      'error: Changes must be made through a pull request.',
    ];
    outgoing.writeHead(200, { 'content-type': 'application/x-git-receive-pack-result', 'cache-control': 'no-cache' });
    outgoing.end(refusedPush(commands, `${words.join('\n')}\n`, 'protected branch hook declined'));
    return true;
  }

  async #run(request: GitRequest, io: Io): Promise<void> {
    await this.#git(request, io);
    io.outgoing.end();
  }

  #git(request: GitRequest, { incoming, outgoing }: Io): Promise<void> {
    return runHttpBackend(this.#program, this.#repository.bare, request, incoming, outgoing);
  }
}

export interface Io {
  incoming: IncomingMessage;
  outgoing: ServerResponse;
}

function requestOf(method: string | undefined, path: string, query: URLSearchParams) {
  const isAdvertisement = method === 'GET' && path === 'info/refs';
  const named = isAdvertisement ? query.get('service') : method === 'POST' ? path : undefined;
  const service = SERVICES.find((known) => known === named);
  return service && { service, isAdvertisement };
}

type Refusal = [status: 400 | 401 | 403 | 404, words: string];

/** git shows a plain text to the person, line by line. */
function refuse(outgoing: ServerResponse, ...[status, words]: Refusal): void {
  const challenge = status === 401 ? { 'www-authenticate': 'Basic realm="GitHub"' } : {};
  outgoing.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...challenge });
  outgoing.end(`${words}\n`);
}
