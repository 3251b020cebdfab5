import type { CommitRecord } from './git-objects.ts';

/** What the workflow does, by job. The second waits for the first. */
const STEPS = {
  build: ['Set up job', 'Check out', 'Validate', 'Build the site', 'Upload artifact'],
  deploy: ['Deploy to Pages'],
} as const;
type JobName = keyof typeof STEPS;
export type StepName = (typeof STEPS)[JobName][number];
export const STEP_NAMES: readonly StepName[] = [...STEPS.build, ...STEPS.deploy];

/** One try of a run. What will become of it is settled when it begins. */
export interface Attempt {
  /** From 1. */
  number: number;
  /** All times are milliseconds since 1970. */
  startedAt: number;
  failsAt?: StepName | undefined;
  /** The step that never ends. */
  hangsAt?: StepName | undefined;
  /** Whether it is green and the site may still be the old one. */
  isStale?: boolean;
}

export interface Run {
  id: number;
  /** From 1. */
  number: number;
  commit: CommitRecord;
  /** The login of whoever pushed. */
  actor: string;
  /** The oldest first; never empty. */
  attempts: [Attempt, ...Attempt[]];
}

type Result = 'success' | 'failure' | 'skipped';

/** When something begins and ends: `Infinity` where it never does. */
interface Span {
  startsAt: number;
  endsAt: number;
  result: Result;
}

export interface PlannedJob extends Span {
  name: JobName;
  /** When it becomes visible. */
  createdAt: number;
  steps: (Span & { name: StepName })[];
}

export function latestAttempt({ attempts }: Run): Attempt {
  return attempts.at(-1) ?? attempts[0];
}

/** When the jobs of an attempt, and their steps, begin and end. */
export function jobsOf(attempt: Attempt, buildMs: number): { build: PlannedJob; deploy: PlannedJob } {
  const { startedAt } = attempt;
  const build = planned('build', attempt, { createdAt: startedAt, waits: 0.1 * buildMs, lasts: 0.6 * buildMs });
  const createdAt = build.endsAt;
  if (build.result === 'success') {
    const deploy = planned('deploy', attempt, { createdAt, waits: 0.05 * buildMs, lasts: 0.25 * buildMs });
    return { build, deploy };
  }
  const skipped = { createdAt, startsAt: createdAt, endsAt: createdAt, result: 'skipped' } as const;
  return { build, deploy: { name: 'deploy', ...skipped, steps: [] } };
}

function planned(
  name: JobName,
  { failsAt, hangsAt }: Attempt,
  { createdAt, waits, lasts }: { createdAt: number; waits: number; lasts: number },
): PlannedJob {
  const startsAt = createdAt + waits;
  let at = startsAt;
  let result: Result = 'success';
  const steps = STEPS[name].map((step) => {
    const from = at;
    if (result === 'failure') return { name: step, startsAt: from, endsAt: from, result: 'skipped' as const };
    at += step === hangsAt ? Infinity : lasts / STEPS[name].length;
    if (step === failsAt) result = 'failure';
    return { name: step, startsAt: from, endsAt: at, result };
  });
  return { name, createdAt, startsAt, endsAt: at, result, steps };
}

export type Status = 'queued' | 'in_progress' | 'completed';

export function statusAt(now: number, { startsAt, endsAt }: Omit<Span, 'result'>): Status {
  if (now < startsAt) return 'queued';
  return now < endsAt ? 'in_progress' : 'completed';
}

/** Where the newest attempt of a run is. */
export function runState(run: Run, buildMs: number, now: number) {
  const { build, deploy } = jobsOf(latestAttempt(run), buildMs);
  const status = statusAt(now, { startsAt: build.startsAt, endsAt: deploy.endsAt });
  const times = [...build.steps, deploy].flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]);
  const result = build.result === 'success' ? deploy.result : build.result;
  return {
    status,
    conclusion: status === 'completed' ? result : null,
    updatedAt: Math.max(build.createdAt, ...times.filter((time) => time <= now)),
  };
}
