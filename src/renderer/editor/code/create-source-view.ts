import { python } from '@codemirror/lang-python';
import { EditorState } from '@codemirror/state';
import { Decoration, lineNumbers, WidgetType } from '@codemirror/view';
import { EditorView } from 'codemirror';
import type { SourceFile } from '../../../shared/contract/plugins.ts';
import { appearance } from './theme.ts';

/** A file of somebody else's: to be read and copied. Drawn as far as it is in view, in the room of whoever scrolls it. */
export function createSourceView(parent: HTMLElement, { path, text, marks }: SourceFile) {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        appearance(),
        lineNumbers(),
        path.endsWith('.py') ? python() : [],
        EditorState.readOnly.of(true),
        EditorView.contentAttributes.of({ 'aria-label': path, 'aria-readonly': 'true' }),
        EditorView.editable.of(false),
        EditorView.lineWrapping,
        EditorView.decorations.of((shown) => decorationsOf(marks, shown.state)),
      ],
    }),
  });
  return {
    jumpTo: (line: number) => {
      const { from } = view.state.doc.line(Math.min(line, view.state.doc.lines));
      view.dispatch({ effects: EditorView.scrollIntoView(from, { y: 'center' }) });
    },
    destroy: () => view.destroy(),
  };
}

function decorationsOf(marks: SourceFile['marks'], { doc }: EditorState) {
  return Decoration.set(
    marks
      .filter(({ line }) => line <= doc.lines)
      .flatMap(({ line, words }) => {
        const { from, to } = doc.line(line);
        return [
          Decoration.line({ class: 'cm-markedLine' }).range(from),
          Decoration.widget({ widget: new Words(words), side: 1 }).range(to),
        ];
      }),
    true,
  );
}

/** What a marked line says, behind it. */
class Words extends WidgetType {
  readonly words: string;
  constructor(words: string) {
    super();
    this.words = words;
  }
  override eq(other: Words): boolean {
    return this.words === other.words;
  }
  override toDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = 'cm-markWords';
    element.textContent = this.words;
    return element;
  }
}
