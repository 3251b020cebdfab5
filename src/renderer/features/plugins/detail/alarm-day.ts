import type { FieldExplanation } from '../../../../shared/explanation.ts';

/** The day that the rule flagged: the last one, where what it says is grave. */
export function alarmDayOf({ observations, verdict }: FieldExplanation): string | undefined {
  return verdict?.severity === 'alarming' ? observations.at(-1)?.day : undefined;
}
