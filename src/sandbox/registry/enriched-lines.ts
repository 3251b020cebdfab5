import type { Committed } from '../world/committed.ts';
import type { UsageCounts } from '../world/usage-counts.ts';

/** The lines that an enrichment writes at the end of an entry's front matter. */
export function enrichedLines(
  repository: { owner: string; name: string } | undefined,
  { usage, github }: Committed,
): string[] {
  const { latestRelease } = github;
  const fields: [key: string, value: string | number | undefined][] = [
    ['open_issues', github.openIssues],
    ['closed_issues', github.closedIssues],
    ['releases', github.releases],
    ['watchers', github.watchers],
    ['stars', github.stars],
    ['last_push', github.lastPush && written(github.lastPush)],
  ];
  if (repository && latestRelease) {
    const { name, tag, publishedAt } = latestRelease;
    const url = `https://github.com/${repository.owner}/${repository.name}/releases/tag/${tag}`;
    fields.push(
      ['latest_release', scalar(name)],
      ['latest_release_date', written(publishedAt)],
      ['latest_release_url', scalar(url)],
      ['latest_release_tag', scalar(tag)],
    );
  }
  const numbers = fields.flatMap(([key, value]) => (value === undefined ? [] : [`  ${key}: ${value}`]));
  const counts = (['week', 'month'] as const).flatMap((window) => {
    const found = usage[window];
    return found ? [`  ${window}:`, ...countLines(found)] : [];
  });
  return [
    ...(repository && numbers.length > 0
      ? ['github:', `  repo: ${repository.owner}/${repository.name}`, ...numbers]
      : []),
    ...(counts.length > 0 ? ['stats:', ...counts] : []),
  ];
}

function countLines({ instances, install_events: installs, versions }: UsageCounts): string[] {
  const byVersion = Object.entries(versions ?? {}).map(([version, count]) => `${scalar(version)}: ${count.instances}`);
  return [
    `    instances: ${instances}`,
    `    install_events: ${installs}`,
    ...(versions === undefined ? [] : byVersion.length === 0 ? ['    versions: {}'] : ['    versions:']),
    ...byVersion.map((line) => `      ${line}`),
  ];
}

/** Quoted unless every reader takes it for text: `1.10` is a number to most. */
function scalar(text: string): string {
  return /^(\d+\.\d+\.\d[\w.]*|https:[\w./-]+|[A-Za-z]\w*[ .][\w .]*\w)$/.test(text) ? text : JSON.stringify(text);
}

/** `2023-02-18 06:58:56 +0000` */
function written(date: Date): string {
  return `${date.toISOString().slice(0, 19).replace('T', ' ')} +0000`;
}
