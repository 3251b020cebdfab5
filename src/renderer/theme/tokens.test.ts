/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, customProperties } from './contrast.ts';

const sheet = customProperties(readFileSync(new URL('./tokens.css', import.meta.url), 'utf8'));
const SCHEMES = ['light', 'dark'] as const;

const SURFACES = ['bg-frame', 'bg-pane', 'bg-sunken', 'bg-raised', 'bg-hover', 'bg-active', 'bg-selected'];
const ROWS = ['bg-frame', 'bg-pane', 'bg-sunken', 'bg-raised', 'bg-hover', 'bg-selected'];
const SOURCE = ['bg-pane', 'bg-sunken', 'mark', 'alarm-soft'];

// Text, and every ground that it stands on. `text-disabled` is left out: WCAG 1.4.3 exempts what cannot be used.
const TEXT: Record<string, string[]> = {
  text: [...SURFACES, 'mark', 'alarm-soft', 'notable-soft', 'routine-soft', 'ok-soft'],
  'text-2': [...SURFACES, 'alarm-soft', 'notable-soft', 'routine-soft', 'ok-soft'],
  'text-3': [...ROWS, 'mark'],
  'accent-text': [...SURFACES, 'accent-soft'],
  'on-accent': ['accent', 'accent-hover'],
  'alarm-text': [...SURFACES, 'alarm-soft'],
  'notable-text': [...SURFACES, 'notable-soft'],
  'routine-text': [...SURFACES, 'routine-soft'],
  'ok-text': [...ROWS, 'ok-soft'],
  'add-text': ['add-bg', 'add-word'],
  'del-text': ['del-bg', 'del-word'],
  'code-key': SOURCE,
  'code-string': SOURCE,
  'code-number': SOURCE,
  'code-keyword': SOURCE,
  'code-comment': SOURCE,
  // A tooltip turns text and ground around.
  'bg-pane': ['text'],
};

// Marks, rings and the edges of controls, and every ground that they stand on (WCAG 1.4.11).
const MARKS: Record<string, string[]> = {
  alarm: [...SURFACES, 'alarm-soft'],
  notable: [...ROWS, 'notable-soft'],
  routine: [...ROWS, 'routine-soft'],
  ok: [...ROWS, 'ok-soft'],
  focus: SURFACES,
  // Not on `bg-selected`: the bar of a selected row is `focus`, since `accent` has 2.8 to 1 there in the dark.
  accent: ['bg-pane', 'bg-sunken'],
  'line-control': ['bg-frame', 'bg-pane', 'bg-sunken', 'bg-raised'],
};

describe.each(SCHEMES)('the %s tokens', (scheme) => {
  const tokens = sheet.get(`[data-mantine-color-scheme='${scheme}']`);
  const ratio = (one: string, other: string) => contrast(tokens?.get(one) ?? '', tokens?.get(other) ?? '');

  it.each(pairs(TEXT))('%s is read on %s: 4.5 to 1', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(MARKS))('%s is seen on %s: 3 to 1', (mark, ground) => {
    expect(ratio(mark, ground)).toBeGreaterThanOrEqual(3);
  });
});

it('gives every colour in both schemes', () => {
  const colors = SCHEMES.map((scheme) => {
    const tokens = sheet.get(`[data-mantine-color-scheme='${scheme}']`) ?? new Map<string, string>();
    return [...tokens].filter(([, value]) => value.startsWith('#')).map(([name]) => name);
  });
  expect(colors[0]).toEqual(colors[1]);
  expect(colors[0]?.length).toBeGreaterThan(45);
});

it.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  // The grey that WCAG's own examples give as just enough on white.
  ['#767676', '#ffffff', 4.54],
])('reckons %s on %s as %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
});

function pairs(table: Record<string, string[]>): [string, string][] {
  return Object.entries(table).flatMap(([name, grounds]) => grounds.map((ground): [string, string] => [name, ground]));
}
