import { createHash } from 'node:crypto';
import type { ActiveFaults } from '../faults/active-faults.ts';
import { notFound, type RawAnswer } from '../raw-answer.ts';
import { textsAt } from './git-objects.ts';
import type { HostedRepository } from './hosted-repository.ts';
import { publishedPlugins } from './plugins-json.ts';
import { yamlOfSite } from './site-yaml.ts';

type SiteFiles = ReadonlyMap<string, string>;

/** The site that was deployed last, made from its commit when it is first asked for. */
export class Site {
  readonly #repository: HostedRepository;
  readonly #faults: () => ActiveFaults;
  #built: { sha: string; files: Promise<SiteFiles> } | undefined;

  constructor(options: { repository: HostedRepository; faults: () => ActiveFaults }) {
    this.#repository = options.repository;
    this.#faults = options.faults;
  }

  /** @param address The site's own address. */
  async answer(file: string, address: string): Promise<RawAnswer> {
    if (this.#faults().has('site-down')) {
      return { status: 503, headers: { 'content-type': 'text/plain' }, body: 'Service Unavailable\n' };
    }
    const live = this.#repository.actions.live();
    const body = live && (await this.#filesOf(live.run.commit.sha, address)).get(file);
    if (!live || body === undefined) return notFound();
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
      'cache-control': 'max-age=600',
      'last-modified': new Date(live.since).toUTCString(),
      etag: `"${createHash('sha1').update(body).digest('hex')}"`,
    };
    return { status: 200, headers, body };
  }

  #filesOf(sha: string, address: string): Promise<SiteFiles> {
    if (this.#built?.sha !== sha) this.#built = { sha, files: siteFiles(this.#repository.bare.folder, sha, address) };
    return this.#built.files;
  }
}

async function siteFiles(folder: string, sha: string, address: string): Promise<SiteFiles> {
  const texts = await textsAt(folder, sha, ['_plugins', '_data']);
  const list = (path: string): string => {
    const read = yamlOfSite(texts.get(path) ?? '');
    return JSON.stringify(Array.isArray(read) ? read : []);
  };
  return new Map([
    ['plugins.json', JSON.stringify(publishedPlugins(texts, address))],
    ['notices.json', list('_data/notices.yaml')],
    ['blacklist.json', list('_data/blacklist.yaml')],
  ]);
}
