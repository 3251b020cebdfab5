import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/**
 * Replaces a selection by what is typed over it. The browser would put the new text into an element with the colour of
 * the old one, as an inline style, and the page's policy allows none.
 */
export function typedOver(): Extension {
  return EditorView.domEventHandlers({
    beforeinput(event, view) {
      const { state } = view;
      const [range, ...others] = state.selection.ranges;
      const { inputType, data } = event;
      if (range === undefined || others.length > 0 || range.empty) return false;
      if (inputType !== 'insertText' || data === null || view.composing || state.readOnly) return false;
      const { from, to } = range;
      const insert = () =>
        state.update({
          changes: { from, to, insert: data },
          selection: { anchor: from + data.length },
          userEvent: 'input.type',
          scrollIntoView: true,
        });
      // Brackets and quotes close around it, and completion begins, as with all that is typed.
      const isHandled = state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, data, insert));
      if (!isHandled) view.dispatch(insert());
      event.preventDefault();
      return true;
    },
  });
}
