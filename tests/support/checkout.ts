import { execFileSync } from 'node:child_process';
import { mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ownFolder, type TrustedFolder } from '../../src/core/git/index.ts';
import { temporaryFolder } from './registry-folder.ts';

type Files = Record<string, string | Uint8Array | null>;

/** A folder with git in it, as a person works with it. */
export class Checkout {
  readonly folder: TrustedFolder;
  constructor(folder: string) {
    this.folder = ownFolder(folder);
  }

  git(...args: string[]): string {
    const settings = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.org'];
    return execFileSync('git', [...settings, ...args], { cwd: this.folder, encoding: 'utf8', stdio: 'pipe' }).trim();
  }

  /** An object as it is, to the byte. */
  show(object: string): Buffer {
    return execFileSync('git', ['cat-file', 'blob', object], { cwd: this.folder });
  }

  /** Writes files; null takes one away. */
  async write(files: Files): Promise<void> {
    for (const [path, content] of Object.entries(files)) {
      const file = join(this.folder, path);
      if (content === null) await rm(file);
      else {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, content);
      }
    }
  }

  async commit(files: Files = {}): Promise<string> {
    await this.write(files);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '-m', 'A commit');
    return this.git('rev-parse', 'HEAD');
  }

  async push(files: Files): Promise<string> {
    const id = await this.commit(files);
    this.git('push', '--quiet', 'origin', 'HEAD');
    return id;
  }

  read(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8');
  }

  /** The files of a commit: mode and id, by path. */
  tree(commit = 'HEAD'): Map<string, string> {
    const lines = this.git('ls-tree', '-r', '-z', '--full-tree', commit).split('\0');
    return new Map(
      lines
        .filter((line) => line !== '')
        .map((line) => [line.slice(line.indexOf('\t') + 1), line.split('\t')[0] ?? '']),
    );
  }

  /** All that a publish that is refused has to leave as it was. */
  state(): string {
    const refs = this.git('for-each-ref', '--format=%(refname) %(objectname)');
    const index = this.git('ls-files', '--stage');
    return [this.git('symbolic-ref', 'HEAD'), refs, index, this.git('status', '--porcelain', '--ignored')].join('\n');
  }
}

export interface Hosted {
  /** A bare repository on this disk, which plays the remote. */
  remote: Checkout;
  /** Its address. */
  url: string;
  /** Somebody else's clone. */
  other: Checkout;
  /** The maintainer's. */
  clone: Checkout;
}

/** A remote with these files on its branch `main`, and two clones of it. */
export async function hosted(files: Files, ...flags: string[]): Promise<Hosted> {
  const top = await realpath(await temporaryFolder());
  const remote = new Checkout(join(top, 'remote.git'));
  execFileSync('git', ['init', '--quiet', '--bare', '-b', 'main', remote.folder]);
  remote.git('config', 'uploadpack.allowFilter', 'true');
  remote.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  const url = `file://${remote.folder}`;
  const other = new Checkout(join(top, 'other'));
  execFileSync('git', ['clone', '--quiet', url, other.folder], { stdio: 'pipe' });
  other.git('checkout', '--quiet', '-B', 'main');
  await other.push(files);
  const clone = new Checkout(join(top, 'clone'));
  execFileSync('git', ['clone', '--quiet', ...flags, url, clone.folder], { stdio: 'pipe' });
  clone.git('config', 'user.name', 'Maintainer');
  clone.git('config', 'user.email', 'maintainer@example.org');
  return { remote, url, other, clone };
}
