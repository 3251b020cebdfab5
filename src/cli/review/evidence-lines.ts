import { styleText } from 'node:util';
import type { Evidence } from '../../shared/evidence.ts';
import { plain } from '../plain.ts';

const COMMIT_LENGTH = 10;

/** The evidence as lines: where it was found, and for a source the lines around it. */
export function evidenceLines(evidence: Evidence): string[] {
  switch (evidence.kind) {
    case 'export':
      return [
        `export of the ${evidence.window}, made ${evidence.generatedAt ?? 'at an unknown time'}, ${plain(evidence.address)}`,
      ];
    case 'repository':
      // Where GitHub answered under the name that was asked, there is nothing to see.
      if (evidence.asked === evidence.answered) return [];
      return [
        `asked for ${plain(evidence.asked)}, GitHub answered ${plain(evidence.answered ?? 'that there is none')}`,
      ];
    case 'source': {
      const commit = evidence.commit === undefined ? '' : ` at ${plain(evidence.commit.slice(0, COMMIT_LENGTH))}`;
      const head = `${plain(evidence.repository)}: ${plain(evidence.file)}, line ${evidence.line}${commit}`;
      const { firstLine, lines } = evidence.excerpt;
      const width = String(firstLine + lines.length - 1).length;
      return [
        head,
        ...lines.map((line, at) => {
          const isMarked = firstLine + at === evidence.line;
          const text = `${isMarked ? '>' : ' '} ${String(firstLine + at).padStart(width)} │ ${plain(line)}`;
          return isMarked ? text : styleText('dim', text);
        }),
      ];
    }
  }
}
