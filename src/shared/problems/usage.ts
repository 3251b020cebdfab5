import { z } from 'zod';
import { defineProblem, type TextBySurface } from './define-problem.ts';
import { formatted, withFullStop } from './sentence.ts';

const SAFE = 'No usage number was changed.';

const window = z.enum(['week', 'month']);
type Window = z.infer<typeof window>;

const about = { window, address: z.string() };

export const usageProblems = [
  defineProblem('usage.export-unreachable', { detail: z.string(), ...about }, (problem) => ({
    happened: withFullStop(
      `The ${nameOf(problem.window)} could not be read from ${problem.address}: ${problem.detail}`,
    ),
    safe: SAFE,
    todo: otherExport(problem.window, 'Try again'),
  })),
  defineProblem('usage.export-unreadable', { detail: z.string(), ...about }, (problem) => ({
    happened: withFullStop(`${exportAt(problem)} is not valid: ${problem.detail}`),
    safe: SAFE,
    todo: otherExport(problem.window),
  })),
  defineProblem('usage.export-empty', about, (problem) => ({
    happened: `${exportAt(problem)} lists no plugins.`,
    safe: SAFE,
    todo: otherExport(problem.window),
  })),
  defineProblem('usage.export-short', { listed: z.number(), expected: z.number(), ...about }, (problem) => ({
    happened: `${exportAt(problem)} lists only ${formatted(problem.listed)} of ${formatted(problem.expected)} expected plugins.`,
    safe: SAFE,
    todo: otherExport(problem.window),
  })),
  defineProblem('usage.export-stale', { generatedAt: z.string(), ageHours: z.number(), ...about }, (problem) => ({
    happened: `${exportAt(problem)} is ${ageIn(problem.ageHours)} old (${problem.generatedAt}).`,
    safe: SAFE,
    todo: otherExport(problem.window),
  })),
  defineProblem(
    'usage.export-older',
    { generatedAt: z.string(), lastGeneratedAt: z.string(), ...about },
    (problem) => ({
      happened: `${exportAt(problem)} is older (${problem.generatedAt}) than the last one that was used (${problem.lastGeneratedAt}).`,
      safe: SAFE,
      todo: otherExport(problem.window),
    }),
  ),
  defineProblem('usage.export-moved', { moved: z.number(), of: z.number(), ...about }, (problem) => ({
    happened: `In the ${nameOf(problem.window)} at ${problem.address}, ${formatted(problem.moved)} of ${formatted(problem.of)} plugins moved the same way at once, further than the history of each makes likely.`,
    safe: SAFE,
    todo: {
      window: 'Wait for the next export. A plugin’s History shows how its numbers moved.',
      'command-line': `Wait for the next export, or name another one with --usage-${problem.window}. registry-desk explain shows a plugin’s history.`,
    },
  })),
  defineProblem('usage.count-invalid', { window, value: z.string() }, (problem) => ({
    happened: `The ${nameOf(problem.window)} gives ${problem.value} for ${problem.field ?? 'a count'}, which is not a valid count.`,
    safe: 'The plugin’s counts for this period are unchanged.',
    todo: 'Wait for the next export.',
  })),
];

function nameOf(period: Window): string {
  return period === 'week' ? 'weekly usage export' : 'monthly usage export';
}

function exportAt(problem: { window: Window; address: string }): string {
  return `The ${nameOf(problem.window)} at ${problem.address}`;
}

function otherExport(period: Window, first = 'Wait for the next export'): TextBySurface {
  return { window: `${first}.`, 'command-line': `${first}, or name another one with --usage-${period}.` };
}

function ageIn(hours: number): string {
  return hours < 48 ? `${Math.round(hours)} hours` : `${Math.floor(hours / 24)} days`;
}
