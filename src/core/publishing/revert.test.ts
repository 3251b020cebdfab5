import { describe, expect, it } from 'vitest';
import { hosted } from '../../../tests/support/checkout.ts';
import { revertCommit } from './revert.ts';

const FILES = { 'a.md': 'a\n', 'b.md': 'b\n', 'c.md': 'c\n' };
const PUBLISHED = { 'a.md': 'a2\n', 'b.md': null, 'd.md': 'd\n' };

describe('a publish is undone', () => {
  it('in exactly its files, on a tip that went on', async () => {
    const { clone, other } = await hosted(FILES);
    const before = other.tree();
    const commit = await other.push(PUBLISHED);
    const tip = await other.push({ 'c.md': 'c2\n' });
    clone.git('fetch', '--quiet');
    const state = clone.state();
    const revert = await revertCommit(commit, tip, { folder: clone.folder });
    expect(revert).toMatchObject({ subject: 'Revert "A commit"', files: ['a.md', 'b.md', 'd.md'] });
    expect(clone.git('log', '-1', '--format=%P|%B', revert.commit)).toBe(
      `${tip}|Revert "A commit"\n\nThis reverts commit ${commit}.`,
    );
    expect(clone.tree(revert.commit)).toEqual(new Map(before).set('c.md', clone.tree(tip).get('c.md') ?? ''));
    expect(clone.state()).toBe(state);
  });

  it('under a subject that lists of commits show whole', async () => {
    const { clone, other } = await hosted(FILES);
    await other.write(PUBLISHED);
    other.git('add', '--all');
    other.git('commit', '--quiet', '-m', 'Update statistics, compatibility and edits by hand of 312 plugins');
    other.git('push', '--quiet', 'origin', 'HEAD');
    const commit = other.git('rev-parse', 'HEAD');
    clone.git('fetch', '--quiet');
    const { subject } = await revertCommit(commit, commit, { folder: clone.folder });
    expect(subject).toBe('Revert "Update statistics, compatibility and edits by hand of 312…"');
  });

  it.each([
    ['was changed since', { 'a.md': 'a3\n' }, 'a.md'],
    ['came again', { 'b.md': 'b2\n' }, 'b.md'],
    ['went since', { 'd.md': null }, 'd.md'],
  ])('not where a file of it %s', async (_, since, path) => {
    const { clone, other } = await hosted(FILES);
    const commit = await other.push(PUBLISHED);
    const tip = await other.push(since);
    clone.git('fetch', '--quiet');
    await expect(revertCommit(commit, tip, { folder: clone.folder })).rejects.toMatchObject({
      problem: { code: 'publish.revert-conflict', commit, path },
    });
  });

  it('not where there is no such commit, or it is the first', async () => {
    const { clone } = await hosted(FILES);
    const tip = clone.git('rev-parse', 'HEAD');
    for (const commit of [tip, '0123456789012345678901234567890123456789', '--output=x']) {
      await expect(revertCommit(commit, tip, { folder: clone.folder })).rejects.toMatchObject({
        problem: { code: 'publish.unknown', commit },
      });
    }
  });
});
