import { useEffect, useMemo, useRef, useState } from 'react';
import type { Problem } from '../../../../shared/problems/index.ts';
import type { PublicationPlan } from '../../../../shared/publication.ts';
import { useSettled } from '../../../components/index.ts';
import { type Desk, useAsk, useDesk, useEngine } from '../../../data/index.ts';
import type { Scope } from '../selection/scope.ts';
import { type Draft, UNTOUCHED, usePublishView } from '../selection/publish-view.ts';
import { leftOutOf, type PlanSums, sumsOf } from './plan-sums.ts';

/** Decisions that follow each other read the plan anew once. */
const SETTLED_MS = 250;
/** A run finds something all the time. */
const SETTLED_IN_RUN_MS = 3_000;

/** What would be pushed, and what a person made of it. */
export interface Planned {
  scope: Scope;
  /** Everything of the scope, ticked or not; as it was read last. */
  plan: PublicationPlan | undefined;
  /** Tells what is ticked from any other plan; undefined until it is read. */
  digest: string | undefined;
  problem: Problem | undefined;
  isReading: boolean;
  /** Whether what is shown may not be what would be pushed. */
  isStale: boolean;
  readAgain: () => void;
  draft: Draft;
  /** As edited, else as proposed for what is ticked. */
  subject: string;
  body: string;
  /** Paths of the plan that are left out. */
  without: readonly string[];
  sums: PlanSums;
}

const NO_FILES = { files: [] };

/** Reads the plan of a scope, and again whenever something else is accepted. */
export function usePlan(scope: Scope): Planned {
  const engine = useEngine();
  const draft = usePublishView(({ drafts }) => drafts[scope.id] ?? UNTOUCHED);
  const said = useDesk(versionOf);
  const isRunning = useDesk(({ run }) => run?.status === 'running');
  const settled = useSettled(said, isRunning ? SETTLED_IN_RUN_MS : SETTLED_MS);
  const selection = scope.only === undefined ? {} : { only: scope.only };
  const whole = useAsk(settled === undefined ? undefined : scope.id, () => engine.call('publish.plan', selection));
  useAgain(settled, whole.again);

  const plan = whole.value;
  const without = useMemo(() => leftOutOf(plan ?? NO_FILES, draft.without), [plan, draft.without]);
  const sums = useMemo(() => sumsOf(plan ?? NO_FILES, draft.without), [plan, draft.without]);
  // The proposed message is of what is ticked.
  const isPart = without.length > 0 && sums.files > 0;
  const ticked = isPart ? JSON.stringify([scope.id, settled, without]) : undefined;
  const part = useSettled(ticked, SETTLED_MS);
  const asked = useAsk(part, () => engine.call('publish.plan', { ...selection, without: [...without] }));
  const proposed = useHeld(isPart ? (part === undefined ? undefined : asked.value) : plan, scope.id);
  const isPartRead = !isPart || (part === ticked && asked.value !== undefined && !asked.isAsking);
  return {
    scope,
    plan,
    digest: (isPart ? asked.value : plan)?.digest,
    problem: whole.problem,
    isReading: whole.isAsking,
    isStale: said !== settled || whole.isAsking || !isPartRead,
    readAgain: whole.again,
    draft,
    subject: draft.subject ?? proposed?.subject ?? '',
    body: draft.body ?? proposed?.body ?? '',
    without,
    sums,
  };
}

let versions = 0;
const known = new WeakMap<object, number>();

/** Tells apart what a plan depends on; undefined until it is known. */
function versionOf({ app, changes }: Desk): string | undefined {
  const registry = app?.registry;
  if (!registry || changes === undefined) return undefined;
  const version = known.get(changes) ?? (versions += 1);
  known.set(changes, version);
  return `${registry.folder} ${app.account?.login ?? ''} ${registry.lockedBy ?? ''} ${version}`;
}

/** Asks again when something differs; the first time is asked anyway. */
function useAgain(version: string | undefined, again: () => void): void {
  const last = useRef(version);
  useEffect(() => {
    const isFirst = last.current === undefined;
    if (last.current === version) return;
    last.current = version;
    if (!isFirst) again();
  }, [version, again]);
}

/** The last value that there was, while there is none; of another thing it is forgotten. */
function useHeld<Value>(value: Value | undefined, of: string): Value | undefined {
  const [held, setHeld] = useState({ of, value });
  if (value !== undefined && (held.value !== value || held.of !== of)) setHeld({ of, value });
  return value ?? (held.of === of ? held.value : undefined);
}
