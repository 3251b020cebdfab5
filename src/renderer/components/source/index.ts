// A door of its own: what compares texts is loaded with the screens that show it.
export { countLines, diffLines } from './diff-lines.ts';
export { FileDiff } from './file-diff.tsx';
export { VirtualLines } from './virtual-lines.tsx';
