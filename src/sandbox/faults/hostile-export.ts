import type { UsageExport } from '../world/usage.ts';

/** JSON that no program should write, and one did: larger than any number. Put in afterwards, since JSON.stringify cannot. */
const HUGE = '"@huge"';

/** An export's text with impossible counts and ids that are dangerous as keys. */
export function hostileExport({ _generated, plugins }: UsageExport): string {
  const counts = Object.entries(plugins).map(([id, count], at) => [id, spoiled(count, at)]);
  const dangerous = ['__proto__', 'constructor', 'toString'].map((id) => [
    id,
    { instances: 7, install_events: 7, versions: { ['__proto__']: { instances: 7 } } },
  ]);
  const spoiledPlugins: unknown = Object.fromEntries([...dangerous, ...counts]);
  return JSON.stringify({ _generated, plugins: spoiledPlugins, ['__proto__']: { polluted: true } }).replaceAll(
    HUGE,
    '1e999',
  );
}

function spoiled(count: UsageExport['plugins'][string], at: number): unknown {
  switch (at % 9) {
    case 0:
      return { ...count, instances: -count.instances - 1 };
    case 1:
      return { ...count, instances: '@huge' };
    case 2:
      return { ...count, install_events: String(count.install_events) };
    case 3:
      return { ...count, instances: null };
    case 4:
      return { ...count, install_events: 0.5 };
    case 5:
      return { instances: { deeper: [[[{ instances: 1 }]]] }, versions: [1, 2, 3] };
    case 6:
      return { ...count, versions: { '1.0.0': 'many', '': { instances: -1 }, '1.10': { instances: 9e15 } } };
    case 7:
      return [];
    default:
      return count;
  }
}
