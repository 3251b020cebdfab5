import { styleText } from 'node:util';
import type { Evidence, RepositoryEvidence } from '../../shared/evidence.ts';
import { plain } from '../plain.ts';

const COMMIT_LENGTH = 10;
const DAY_LENGTH = '2026-11-24'.length;

/** The evidence as lines: where it was found, and for a source the lines around it. */
export function evidenceLines(evidence: Evidence): string[] {
  switch (evidence.kind) {
    case 'export':
      return [
        `export of the ${evidence.window}, made ${evidence.generatedAt ?? 'at an unknown time'}, ${plain(evidence.address)}`,
      ];
    case 'repository':
      return repositoryLines(evidence);
    case 'source': {
      const day = evidence.committedAt === undefined ? '' : ` of ${plain(evidence.committedAt.slice(0, DAY_LENGTH))}`;
      const commit = evidence.commit === undefined ? '' : ` at ${plain(evidence.commit.slice(0, COMMIT_LENGTH))}${day}`;
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

/** Where GitHub answered under the name that was asked, and with the ids that are known, there is nothing to see. */
function repositoryLines({ asked, answered, known, repositoryId, ownerId }: RepositoryEvidence): string[] {
  const moved =
    asked === answered ? [] : [`asked for ${plain(asked)}, GitHub answered ${plain(answered ?? 'that there is none')}`];
  if (known === undefined) return moved;
  const [was, is] = [
    [known.repositoryId, known.ownerId],
    [repositoryId ?? 'unknown', ownerId ?? 'unknown'],
  ].map(([repository = '', owner = '']) => `repository ${plain(repository)} of owner ${plain(owner)}`);
  return [...moved, `was ${was ?? ''}, is ${is ?? ''}`];
}
