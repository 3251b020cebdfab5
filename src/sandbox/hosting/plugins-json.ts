import { isJsonObject, valueAt, type Json, type JsonObject } from '../../shared/json.ts';
import { yamlOfSite } from './site-yaml.ts';

/**
 * `plugins.json` as hosts read it: a bare array, by date and then by file.
 * @param texts The registry's files by path.
 * @param site The site's address, without a slash at its end.
 */
export function publishedPlugins(texts: ReadonlyMap<string, string>, site: string): object[] {
  const systems = valueAt(yamlOfSite(texts.get('_data/compat.yaml') ?? ''), ['os', 'map']);
  const entries = [...texts].flatMap(([path, text]) => {
    const file = /^_plugins\/(.+)\.md$/s.exec(path)?.[1];
    const front = file === undefined ? undefined : frontMatter(text);
    return file === undefined || front === undefined ? [] : [{ file, front, date: dateOf(front) }];
  });
  entries.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.file < b.file ? -1 : 1));
  return entries.map(({ file, front, date }) => ({
    id: file,
    published: date,
    title: front.title,
    description: [front.description, front.note].filter((text) => typeof text === 'string').join(' '),
    archive: front.archive,
    author: Array.isArray(front.authors)
      ? front.authors.filter((name) => typeof name === 'string').join(', ')
      : front.author,
    homepage: front.homepage,
    privacypolicy: front.privacypolicy,
    page: `${site}/plugins/${encodeURIComponent(file)}/`,
    compatibility: compatibilityOf(front, systems),
    follow_dependency_links: front.follow_dependency_links,
    license: front.license,
    image: imageOf(front, site),
    disabled: front.disabled,
    abandoned: isTruthy(front.abandoned) || isTruthy(front.replaced),
    github: githubOf(front),
    stats: statsOf(front),
    attributes: listOf(front.attributes),
  }));
}

function frontMatter(text: string): JsonObject | undefined {
  const block = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?$/m.exec(text)?.[1];
  const read = block === undefined ? undefined : yamlOfSite(block);
  return isJsonObject(read) ? read : undefined;
}

/** The time in UTC: the build's machine stands there. */
function dateOf(front: JsonObject): string {
  return typeof front.date === 'string' ? front.date : '1970-01-01 00:00:00 +0000';
}

function compatibilityOf(front: JsonObject, systems: Json | undefined) {
  const named = listOf(valueAt(front, ['compatibility', 'os']));
  const expanded = named.flatMap((name) => {
    const members = typeof name === 'string' ? listOf(valueAt(systems, [name])) : [];
    return members.length > 0 ? members : [name];
  });
  return {
    octoprint: listOf(valueAt(front, ['compatibility', 'octoprint'])),
    os: isTruthy(front.disabled) ? ['disabled'] : [...new Set(expanded)],
    // What hosts take for granted where nothing is declared.
    python: valueAt(front, ['compatibility', 'python']) ?? '>=2.7,<3',
  };
}

function imageOf(front: JsonObject, site: string): Json | undefined {
  const [screenshot] = listOf(front.screenshots);
  const image = front.featuredimage ?? valueAt(screenshot, ['url']);
  return typeof image === 'string' && image.startsWith('/') ? `${site}${image}` : image;
}

function githubOf({ github }: JsonObject) {
  if (!isJsonObject(github)) return undefined;
  const name = github.latest_release;
  return {
    ...(name !== undefined && {
      latest_release: { name, date: github.latest_release_date, tag: github.latest_release_tag },
      releases: github.releases,
    }),
    last_push: github.last_push,
    stars: github.stars,
    issues: { open: github.open_issues, closed: github.closed_issues },
  };
}

function statsOf(front: JsonObject) {
  const isCommercial = listOf(front.attributes).includes('commercial');
  const count = (...path: string[]): Json => (isCommercial ? 0 : (valueAt(front.stats, path) ?? 0));
  return {
    instances_month: count('month', 'instances'),
    install_events_month: count('month', 'install_events'),
    instances_week: count('week', 'instances'),
    install_events_week: count('week', 'install_events'),
  };
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

/** As Liquid sees it. */
function isTruthy(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== false;
}
