import type { Random } from './random.ts';
import { withCounts, type UsageCounts, type UsageWindow } from './usage-counts.ts';

// A popular plugin's 30-day count moves by so much from week to week (1st to 99th percentile over four years of eight
// plugins with 100 instances or more).
const LARGEST_FALL = -0.046;
const LARGEST_RISE = 0.044;
/** Below so many instances a count is noisier, with the square root of it. */
const STEADY_FROM = 100;

/**
 * The counts of one plugin after one week in which nothing happened to it.
 * @param growth What a launch multiplies them by on top.
 */
export function usageAWeekLater(
  before: Record<UsageWindow, UsageCounts>,
  draw: Random,
  growth = 1,
): Record<UsageWindow, UsageCounts> {
  const common = deviation(draw);
  const moved = ({ instances }: UsageCounts, deviations: number): number =>
    Math.round(instances * growth * (1 + ordinaryShare(deviations, instances)));
  const installed = ({ install_events: installs }: UsageCounts): number =>
    Math.max(0, Math.round(growth * installs + 0.8 * deviation(draw) * Math.sqrt(Math.max(installs, 0.3))));
  // The week is part of the month, and moves with it.
  const week = {
    instances: moved(before.week, 0.8 * common + 0.4 * deviation(draw)),
    installs: installed(before.week),
  };
  return {
    week: withCounts(before.week, week.instances, week.installs),
    month: withCounts(
      before.month,
      Math.max(week.instances, moved(before.month, common)),
      Math.max(week.installs, installed(before.month)),
    ),
  };
}

/** By which share an ordinary week moves a count. */
function ordinaryShare(deviations: number, count: number): number {
  const share = Math.min(LARGEST_RISE, Math.max(LARGEST_FALL, 0.0193 * deviations - 0.001));
  return share * Math.sqrt(STEADY_FROM / Math.min(STEADY_FROM, Math.max(1, count)));
}

/** Nearly normally distributed, with the standard deviation 1. */
function deviation(draw: Random): number {
  return (draw.next() + draw.next() + draw.next() + draw.next() - 2) * Math.sqrt(3);
}
