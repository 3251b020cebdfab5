import type { ReactNode } from 'react';
import type {
  Evidence as EvidenceData,
  ExportEvidence,
  RepositoryEvidence,
  SourceEvidence,
} from '../../../shared/evidence.ts';
import { Button } from '../controls/button.tsx';
import { VisuallyHidden } from '../layout/visually-hidden.tsx';
import { RelativeTime } from '../values/relative-time.tsx';
import { visibleText } from '../../../shared/visible-text.ts';
import classes from './evidence.module.css';
import { languageOf } from './highlight.ts';
import { SourceLine } from './source-line.tsx';

interface EvidenceProps {
  evidence: EvidenceData;
  /** Opens where it was read; without it there is no Open. */
  onOpen?: (() => void) | undefined;
  /** The key that also opens it, where the screen has one. */
  openKeys?: string | undefined;
  /** The marked line on the ground of alarm. */
  alarm?: boolean | undefined;
}

/** What a change rests on: where it was read, and the lines themselves. Read-only, and selectable. */
export function Evidence({ evidence, onOpen, openKeys, alarm = false }: EvidenceProps) {
  const open = onOpen && (
    <span className={classes.open}>
      <Button variant="quiet" size="small" endIcon="external" keys={openKeys} onClick={onOpen}>
        Open
      </Button>
    </span>
  );
  switch (evidence.kind) {
    case 'source':
      return <FromSource evidence={evidence} open={open} alarm={alarm} />;
    case 'export':
      return <FromExport evidence={evidence} open={open} />;
    case 'repository':
      return <FromRepository evidence={evidence} open={open} />;
  }
}

function FromSource({ evidence, open, alarm }: { evidence: SourceEvidence; open: ReactNode; alarm: boolean }) {
  const { file, line, commit, committedAt, repository, excerpt } = evidence;
  const language = languageOf(file);
  return (
    <figure className={classes.evidence}>
      <figcaption className={classes.head}>
        <bdi className={classes.file} title={visibleText(file)}>
          {visibleText(file)}
        </bdi>
        <span className={classes.fact}>line {line}</span>
        <span className={classes.fact}>
          {commit === undefined ? 'in the folder ' : 'at '}
          <code title={commit}>{commit === undefined ? visibleText(repository) : commit.slice(0, 7)}</code>
          {committedAt !== undefined && (
            <>
              {' '}
              of <RelativeTime at={committedAt} />
            </>
          )}
        </span>
        {open}
      </figcaption>
      <ol className={classes.code}>
        {excerpt.lines.map((text, at) => {
          const number = excerpt.firstLine + at;
          const isMarked = number === line;
          return (
            <li
              className={classes.line}
              data-marked={isMarked || undefined}
              data-alarm={alarm || undefined}
              key={number}
            >
              <span className={classes.number} aria-hidden="true">
                {number}
              </span>
              <span className={classes.text}>
                {isMarked && <VisuallyHidden>the line: </VisuallyHidden>}
                <SourceLine text={text.replace(/\r$/, '')} language={language} />
              </span>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}

function FromExport({ evidence, open }: { evidence: ExportEvidence; open: ReactNode }) {
  return (
    <figure className={classes.evidence}>
      <figcaption className={classes.head}>
        <span>Usage export of the {evidence.window}</span>
        <span className={classes.fact}>
          {evidence.generatedAt === null ? (
            'does not say when it was made'
          ) : (
            <>
              made <RelativeTime at={evidence.generatedAt} />
            </>
          )}
        </span>
        {open}
      </figcaption>
      <p className={classes.address}>
        <bdi>{visibleText(evidence.address)}</bdi>
      </p>
    </figure>
  );
}

function FromRepository({ evidence, open }: { evidence: RepositoryEvidence; open: ReactNode }) {
  const { asked, answered, known, repositoryId, ownerId } = evidence;
  const facts: [string, string | undefined][] = [
    ['Asked for', asked],
    ['Answered', answered ?? 'nothing'],
    ['Repository id', idInWords(repositoryId, known?.repositoryId)],
    ['Owner id', idInWords(ownerId, known?.ownerId)],
  ];
  return (
    <figure className={classes.evidence}>
      <figcaption className={classes.head}>
        <span>What GitHub answered</span>
        {open}
      </figcaption>
      <dl className={classes.facts}>
        {facts.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <bdi>{visibleText(value)}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
    </figure>
  );
}

/** An id, and the one that was known before where that was another. */
function idInWords(id: string | undefined, known: string | undefined): string | undefined {
  if (known === undefined || known === id) return id;
  return id === undefined ? `was ${known}` : `${id}, was ${known}`;
}
