import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { styleNonce } from '../../engine/style-nonce.ts';

const highlight = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName), tags.heading], color: 'var(--code-key)' },
  { tag: [tags.string, tags.link, tags.url], color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--code-number)' },
  { tag: [tags.keyword, tags.operatorKeyword, tags.typeName, tags.labelName], color: 'var(--code-keyword)' },
  { tag: [tags.comment, tags.meta, tags.processingInstruction, tags.contentSeparator], color: 'var(--code-comment)' },
  { tag: tags.heading, fontWeight: '600' },
  { tag: tags.strong, fontWeight: '600' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
]);

/** CodeMirror brings colours of its own for light and for dark; each one that shows is given a token here. */
const theme = EditorView.theme({
  '&': { height: '100%', background: 'var(--bg-pane)', color: 'var(--text)', font: 'var(--type-code)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { font: 'var(--type-code)', lineHeight: '18px' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--text)' },
  '.cm-line': { padding: '0 12px 0 6px' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--text)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--bg-selected)',
  },
  '.cm-content ::selection': { background: 'var(--bg-selected)', color: 'inherit' },
  '.cm-selectionMatch': { background: 'var(--bg-active)' },
  '.cm-activeLine': { background: 'color-mix(in srgb, var(--bg-hover) 60%, transparent)' },
  '.cm-gutters': { border: '0', background: 'var(--bg-pane)', color: 'var(--text-3)' },
  '.cm-activeLineGutter': { background: 'var(--bg-hover)', color: 'var(--text)' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '34px', padding: '0 6px 0 8px' },
  '.cm-foldPlaceholder': {
    border: '1px solid var(--line-strong)',
    background: 'var(--bg-sunken)',
    color: 'var(--text-2)',
  },
  '&.cm-focused .cm-matchingBracket': { background: 'var(--bg-active)', outline: '1px solid var(--line-control)' },
  '&.cm-focused .cm-nonmatchingBracket': { background: 'var(--del-word)' },
  '.cm-specialChar': { color: 'var(--alarm-text)' },
  '.cm-searchMatch': { background: 'var(--mark)', outline: '1px solid var(--notable-line)' },
  '.cm-searchMatch-selected': { background: 'var(--notable-soft)' },

  '.cm-tooltip': {
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--r-2)',
    background: 'var(--bg-raised)',
    boxShadow: 'var(--shadow-pop)',
    color: 'var(--text)',
    font: 'var(--type-small)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { maxHeight: '232px', font: 'var(--type-code)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 10px', lineHeight: '18px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--accent)',
    color: 'var(--on-accent)',
  },
  '.cm-completionIcon': { display: 'none' },
  '.cm-completionMatchedText': { fontWeight: '600', textDecoration: 'none' },
  '.cm-completionDetail': { marginLeft: '12px', fontStyle: 'normal', opacity: '0.8' },
  '.cm-completionInfo': { maxWidth: '320px', padding: '8px 12px', font: 'var(--type-small)', whiteSpace: 'pre-line' },
  '.cm-tooltip-lint': { padding: '0' },
  '.cm-diagnostic': { padding: '4px 10px', borderLeft: '2px solid var(--line-strong)', whiteSpace: 'pre-wrap' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--alarm)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--notable)' },

  // The images that CodeMirror draws these with have colours of their own.
  '.cm-lintRange': { paddingBottom: '0', backgroundImage: 'none !important', textDecoration: 'underline wavy 1px' },
  '.cm-lintRange-error': { textDecorationColor: 'var(--alarm)' },
  '.cm-lintRange-warning': { textDecorationColor: 'var(--notable)' },
  '.cm-lintPoint::after': { borderBottomColor: 'var(--notable)' },
  '.cm-lintPoint-error::after': { borderBottomColor: 'var(--alarm)' },
  '.cm-gutter-lint': { width: '14px' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0 2px' },
  '.cm-lint-marker': { width: '10px', height: '10px', margin: '4px 0', content: '""', background: 'var(--notable)' },
  '.cm-lint-marker-warning': { clipPath: 'polygon(50% 0, 100% 100%, 0 100%)', content: '""' },
  '.cm-lint-marker-error': {
    background: 'var(--alarm)',
    clipPath: 'polygon(30% 0, 70% 0, 100% 30%, 100% 70%, 70% 100%, 30% 100%, 0 70%, 0 30%)',
    content: '""',
  },

  '.cm-panels': { background: 'var(--bg-sunken)', color: 'var(--text)' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--line)' },
  '.cm-panel.cm-search': { padding: '6px 28px 6px 12px', font: 'var(--type-small)' },
  '.cm-panel.cm-search label': { font: 'var(--type-small)' },
  '.cm-textfield': {
    height: '24px',
    border: '1px solid var(--line-control)',
    borderRadius: 'var(--r-1)',
    background: 'var(--bg-pane)',
    color: 'var(--text)',
    font: 'var(--type-small)',
  },
  '.cm-button': {
    height: '24px',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--r-1)',
    background: 'var(--bg-pane)',
    backgroundImage: 'none',
    color: 'var(--text)',
    font: 'var(--type-small)',
  },
  '.cm-button:active': { background: 'var(--bg-active)', backgroundImage: 'none' },

  '.cm-changedLine, .cm-insertedLine': { background: 'var(--add-bg) !important' },
  '.cm-changedText, .cm-insertedLine .cm-changedText': { background: 'var(--add-word) !important' },
  '.cm-deletedChunk': { paddingLeft: '6px', background: 'var(--del-bg) !important', color: 'var(--del-text)' },
  '.cm-deletedChunk .cm-deletedText, .cm-deletedText': { background: 'var(--del-word) !important' },
  '.cm-deletedChunk .cm-deletedLine': { textDecoration: 'none' },
  '.cm-changeGutter': { width: '3px', paddingLeft: '1px' },
  '.cm-changedLineGutter': { background: 'var(--ok)' },
  '.cm-deletedLineGutter': { background: 'var(--alarm)' },
  '.cm-deletedChunk .cm-chunkButtons': { insetInlineEnd: '4px' },
  '.cm-deletedChunk .cm-chunkButtons button': {
    height: '24px',
    margin: '-3px 0',
    padding: '0 6px',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--r-1)',
    background: 'var(--bg-pane)',
    color: 'var(--text)',
    font: 'var(--type-micro)',
    cursor: 'default',
  },
  '.cm-collapsedLines': { background: 'var(--bg-sunken)', color: 'var(--text-2)', font: 'var(--type-small)' },

  '.cm-markedLine': { background: 'var(--mark)' },
  '.cm-markWords': { marginLeft: '16px', color: 'var(--text-2)', font: 'var(--type-small)', fontStyle: 'italic' },
});

/** The editor in the desk's colours and type, light and dark alike. */
export function appearance(): Extension {
  return [EditorView.cspNonce.of(styleNonce()), theme, syntaxHighlighting(highlight)];
}
