import { z } from 'zod';
import type { Committed } from '../world/committed.ts';

const Count = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const Text = z.string().min(1).max(200);
const Time = z
  .string()
  .transform((text) => new Date(text))
  .refine((date) => !Number.isNaN(date.getTime()));

/** What cannot be read is as good as not there. */
function readable<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().catch(undefined);
}

const Counts = z
  .object({ instances: Count, install_events: Count.catch(0), versions: readable(z.record(Text, Count)) })
  .transform(({ versions, ...counts }) => ({
    ...counts,
    ...(versions && {
      versions: Object.fromEntries(Object.entries(versions).map(([version, instances]) => [version, { instances }])),
    }),
  }));

const Enriched = z.object({
  stats: readable(z.object({ week: readable(Counts), month: readable(Counts) })),
  github: readable(
    z.object({
      stars: readable(Count),
      watchers: readable(Count),
      open_issues: readable(Count),
      closed_issues: readable(Count),
      // Each one is made: a number that nobody has would fill the memory.
      releases: readable(Count.refine((count) => count <= 5_000)),
      last_push: readable(Time),
      latest_release: readable(Text),
      latest_release_tag: readable(Text),
      latest_release_date: readable(Time),
    }),
  ),
});

/** What an earlier enrichment left in front matter, of which every scalar is text. */
export function committedValues(frontMatter: unknown): Committed | undefined {
  const read = Enriched.safeParse(frontMatter);
  if (!read.success) return undefined;
  const { stats = {}, github = {} } = read.data;
  const { latest_release: name, latest_release_tag: tag = name, latest_release_date: publishedAt } = github;
  return {
    usage: { week: stats.week, month: stats.month },
    github: {
      stars: github.stars,
      watchers: github.watchers,
      openIssues: github.open_issues,
      closedIssues: github.closed_issues,
      releases: github.releases,
      lastPush: github.last_push,
      latestRelease: tag !== undefined && publishedAt ? { name: name ?? tag, tag, publishedAt } : undefined,
    },
  };
}
