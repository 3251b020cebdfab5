import { describe, expect, it } from 'vitest';
import { OCTOPRINT } from '../../../shared/profile.ts';
import type { CountedEntry } from './export.ts';
import { readExport } from './export.ts';

const NOW = Date.parse('2026-01-10T12:00:00Z');

function entries(count: number, values: CountedEntry['values'] = {}): CountedEntry[] {
  return Array.from({ length: count }, (_, at) => ({ path: `_plugins/P${at}.md`, id: `P${at}`, values }));
}
function plugins(count: number): Record<string, object> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`p${at}`, { instances: 1, install_events: 1 }]));
}
function read(body: unknown, { of = entries(20), lastModified }: { of?: CountedEntry[]; lastModified?: string } = {}) {
  return readExport({ window: 'week', address: 'a', body, lastModified }, of, OCTOPRINT.usage, NOW);
}

describe('a usage export', () => {
  it('is read, its ids in lower case', () => {
    const usage = read({ plugins: { ...plugins(20), FooBar: {} } });
    expect('plugins' in usage && usage.plugins.has('foobar')).toBe(true);
  });

  it.each([
    ['an empty object', {}, 'usage.export-empty'],
    ['no plugins', { plugins: {} }, 'usage.export-empty'],
    ['a list', [], 'usage.export-unreadable'],
    ['a list of plugins', { plugins: [] }, 'usage.export-unreadable'],
    ['null', null, 'usage.export-unreadable'],
    ['half of the registry', { plugins: plugins(10) }, 'usage.export-short'],
  ])('is refused: %s', (_, body, code) => {
    expect(read(body)).toMatchObject({ code, window: 'week' });
  });

  it('is held against the plugins that the registry says are in use', () => {
    const inUse = entries(12, { stats: { week: { instances: 5 } } });
    const idle = entries(40).slice(12);
    expect(read({ plugins: plugins(12) }, { of: [...inUse, ...idle] })).toHaveProperty('plugins');
    expect(read({ plugins: plugins(7) }, { of: [...inUse, ...idle] })).toMatchObject({ listed: 7, expected: 12 });
  });

  it('says nothing about coverage in a small registry, and does not expect exempt plugins', () => {
    expect(read({ plugins: plugins(1) }, { of: entries(5) })).toHaveProperty('plugins');
    const exempt = entries(20, { attributes: ['commercial'] });
    expect(read({ plugins: plugins(1) }, { of: exempt })).toHaveProperty('plugins');
  });

  it.each([
    ['ISO 8601', '2026-01-01T00:00:00Z'],
    ['seconds', Date.parse('2026-01-01T00:00:00Z') / 1000],
    ['seconds in a string', String(Date.parse('2026-01-01T00:00:00Z') / 1000)],
  ])('is stale by its own word in %s', (_, _generated) => {
    expect(read({ _generated, plugins: plugins(20) })).toMatchObject({
      code: 'usage.export-stale',
      generatedAt: '2026-01-01T00:00:00.000Z',
      ageHours: 228,
    });
  });

  it('is stale by the answer’s Last-Modified, unless its own word is newer', () => {
    const lastModified = 'Thu, 01 Jan 2026 00:00:00 GMT';
    expect(read({ plugins: plugins(20) }, { lastModified })).toMatchObject({ code: 'usage.export-stale' });
    expect(read({ _generated: '2026-01-10T11:00:00Z', plugins: plugins(20) }, { lastModified })).toHaveProperty(
      'plugins',
    );
  });

  it('is taken where nobody says how old it is', () => {
    expect(read({ plugins: plugins(20) })).toMatchObject({ evidence: { generatedAt: null } });
  });
});
