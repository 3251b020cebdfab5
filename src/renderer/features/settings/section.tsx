import type { ReactNode } from 'react';
import classes from './section.module.css';
import type { SectionId } from './sections.ts';

interface SectionProps {
  id: SectionId;
  title: string;
  /** What it is for, where the title does not say it. */
  about?: string | undefined;
  children: ReactNode;
}

/** One part of the settings. */
export function Section({ id, title, about, children }: SectionProps) {
  return (
    <section className={classes.section} data-section={id} aria-labelledby={`settings-${id}`}>
      <h2 className={classes.title} id={`settings-${id}`} tabIndex={-1}>
        {title}
      </h2>
      {about !== undefined && <p className={classes.about}>{about}</p>}
      <div className={classes.body}>{children}</div>
    </section>
  );
}

/** Names with what stands for them. */
export function Facts({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ name, value }) => (
        <div className={classes.fact} key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A name, what it does, and the control at the right. */
export function Row({ name, words, children }: { name: string; words?: string | undefined; children: ReactNode }) {
  return (
    <div className={classes.row}>
      <div className={classes.text}>
        <p className={classes.name}>{name}</p>
        {words !== undefined && <p className={classes.about}>{words}</p>}
      </div>
      {children}
    </div>
  );
}
