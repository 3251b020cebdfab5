import { startCompletion } from '@codemirror/autocomplete';
import { markdown } from '@codemirror/lang-markdown';
import { yaml, yamlFrontmatter } from '@codemirror/lang-yaml';
import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { unifiedMergeView } from '@codemirror/merge';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import { keymap, tooltips } from '@codemirror/view';
import { basicSetup, EditorView } from 'codemirror';
import type { EditedFile } from '../../../shared/contract/files.ts';
import type { Finding } from '../../../shared/finding.ts';
import { MENUS } from '../../components/index.ts';
import { rangeOf } from '../text/finding-range.ts';
import { lineBreakOf } from '../text/line-break.ts';
import { completionsOf } from './completions.ts';
import { appearance } from './theme.ts';
import { typedOver } from './typed-over.ts';

interface EditorOptions {
  parent: HTMLElement;
  text: string;
  /** Its name for assistive technology. */
  label: string;
  /** Asked at each completion: what is known of the file now. */
  known: () => Pick<EditedFile, 'kind' | 'keys'>;
  kind: EditedFile['kind'];
  onText: (text: string) => void;
  onSave: () => void;
}

/** What drives an editor from outside. */
export interface CodeEditor {
  text: () => string;
  /** Replaces the text by one step that can be undone. */
  replace: (text: string) => void;
  setFindings: (findings: readonly Finding[]) => void;
  /** Shows the differences from a text; null shows none. */
  compareWith: (base: string | null) => void;
  setReadOnly: (isReadOnly: boolean) => void;
  jumpTo: (place: Pick<Finding, 'line' | 'column'>) => void;
  focus: () => void;
  destroy: () => void;
}

/** An editor for an entry (YAML front matter, then Markdown) or for a data file (YAML). */
export function createEditor({ parent, text, label, known, kind, onText, onSave }: EditorOptions): CodeEditor {
  const comparison = new Compartment();
  const writing = new Compartment();
  // One and the same each time: a source that is new has found nothing yet.
  const completing = [{ autocomplete: completionsOf(known) }];
  const save = () => {
    onSave();
    return true;
  };
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        appearance(),
        // A pane would cut what stands beside completions.
        tooltips({ parent: document.getElementById(MENUS) ?? document.body }),
        EditorState.lineSeparator.of(lineBreakOf(text)),
        // What is pasted ends its lines as the file does.
        EditorView.clipboardInputFilter.of((pasted, state) => pasted.replace(/\r\n?|\n/g, state.lineBreak)),
        // The screen's primary button is the save; CodeMirror would begin a line.
        Prec.high(keymap.of([{ key: 'Mod-Enter', run: save }])),
        typedOver(),
        basicSetup,
        // Ctrl+Space is the system's on some desktops.
        keymap.of([{ key: 'Mod-.', run: startCompletion }]),
        kind === 'entry' ? yamlFrontmatter({ content: markdown() }) : yaml(),
        EditorState.languageData.of(() => completing),
        EditorState.tabSize.of(2),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
        lintGutter(),
        writing.of([]),
        comparison.of([]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onText(update.state.sliceDoc());
        }),
      ],
    }),
  });
  return {
    text: () => view.state.sliceDoc(),
    replace: (next) => {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: view.state.toText(next) } });
    },
    setFindings: (findings) => view.dispatch(setDiagnostics(view.state, diagnosticsOf(findings, view.state))),
    compareWith: (base) => {
      view.dispatch({ effects: comparison.reconfigure(base === null ? [] : comparisonWith(view.state.toText(base))) });
    },
    setReadOnly: (isReadOnly) => {
      view.dispatch({
        effects: writing.reconfigure(isReadOnly ? [EditorState.readOnly.of(true), EditorView.editable.of(false)] : []),
      });
    },
    jumpTo: (place) => {
      const range = rangeOf(place, linesOf(view.state));
      if (range)
        view.dispatch({
          selection: { anchor: range.from },
          effects: EditorView.scrollIntoView(range.from, { y: 'center' }),
        });
      view.focus();
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

function comparisonWith(original: EditorState['doc']) {
  return unifiedMergeView({
    original,
    // One way alone: what the registry has is not changed here.
    mergeControls: (type, action) => {
      const control = document.createElement(type === 'reject' ? 'button' : 'span');
      if (type === 'reject') {
        control.textContent = 'Take the registry’s';
        control.onclick = action;
      }
      return control;
    },
  });
}

function diagnosticsOf(findings: readonly Finding[], state: EditorState): Diagnostic[] {
  return findings.flatMap((finding) => {
    const range = rangeOf(finding, linesOf(state));
    return range ? [{ ...range, severity: finding.severity, message: finding.message, source: finding.rule }] : [];
  });
}

function linesOf({ doc }: EditorState) {
  return { count: doc.lines, at: (line: number) => doc.line(line) };
}
