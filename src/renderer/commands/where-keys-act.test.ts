import { expect, it } from 'vitest';
import { acts, isTyped } from './where-keys-act.ts';

it.each([
  ['j', { page: true, control: true, text: false, dialog: false }],
  ['?', { page: true, control: true, text: false, dialog: false }],
  ['enter', { page: true, control: false, text: false, dialog: false }],
  ['esc', { page: true, control: true, text: true, dialog: false }],
  ['mod+K', { page: true, control: true, text: true, dialog: false }],
  ['mod+enter', { page: true, control: true, text: true, dialog: false }],
  ['shift+F6', { page: true, control: true, text: true, dialog: false }],
  ['mod+Z', { page: true, control: true, text: false, dialog: false }],
  ['mod+shift+Z', { page: true, control: true, text: false, dialog: false }],
] as const)('%s acts in %o', (key, { page, control, text, dialog }) => {
  expect(acts(key, 'page')).toBe(page);
  expect(acts(key, 'control')).toBe(control);
  expect(acts(key, 'text')).toBe(text);
  expect(acts(key, 'dialog')).toBe(dialog);
});

it.each([
  ['j', true],
  ['shift+A', true],
  ['[', true],
  ['↓', false],
  ['enter', false],
  ['esc', false],
  ['mod+Z', false],
  ['shift+F6', false],
])('%s types a sign: %s', (key, expected) => {
  expect(isTyped(key)).toBe(expected);
});
