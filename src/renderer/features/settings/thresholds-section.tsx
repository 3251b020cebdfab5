import { describeProblem } from '../../../shared/problems/index.ts';
import { formatCount, formatNumber, ProblemNote, SkeletonRows } from '../../components/index.ts';
import { useAsk, useDesk, useEngine } from '../../data/index.ts';
import { Facts, Section } from './section.tsx';
import classes from './settings-screen.module.css';

const ROW_HEIGHT = 31;

/** The numbers from which on a rule speaks. They are the registry's own: they are changed there. */
export function ThresholdsSection() {
  const engine = useEngine();
  const folder = useDesk(({ app }) => app?.registry?.folder);
  const { value: profile, problem } = useAsk(folder, () => engine.call('registry.profile'));
  const about =
    'The numbers from which on a rule speaks. They belong to the registry, so that all its maintainers see the same.';
  if (folder === undefined) {
    return (
      <Section id="thresholds" title="Thresholds" about={about}>
        <p className={classes.words}>Open a registry to see its numbers.</p>
      </Section>
    );
  }
  if (profile === undefined) {
    return (
      <Section id="thresholds" title="Thresholds" about={about}>
        {problem === undefined ? (
          <SkeletonRows rows={8} rowHeight={ROW_HEIGHT} label="Reading the profile" />
        ) : (
          <ProblemNote explained={describeProblem(problem, 'window')} />
        )}
      </Section>
    );
  }
  const { usage, github, site, entries, name } = profile;
  return (
    <Section id="thresholds" title="Thresholds" about={about}>
      <Facts
        facts={[
          { name: 'A usage export is stale after', value: formatCount(usage.maximumAgeHours, 'hour') },
          {
            name: 'An export has to list',
            value: `${Math.round(usage.minimumCoverage * 100)}% of the plugins expected in it`,
          },
          { name: 'A fall to zero is alarming from', value: formatCount(usage.collapseFrom, 'instance') },
          { name: 'A larger count is no count', value: formatNumber(usage.maximumCount) },
          { name: 'No push is a signal after', value: formatCount(github.noPushYears, 'year') },
          { name: 'A larger file is no entry', value: `${formatNumber(entries.maximumBytes)} bytes` },
          { name: 'A build should start within', value: formatCount(site.buildStartsWithinSeconds, 'second') },
          { name: 'The site may show old values for', value: formatCount(site.cacheMinutes, 'minute') },
        ]}
      />
      <p className={classes.words}>
        These are the numbers of the profile {name}. A file <code>registry-desk.yaml</code> in the registry’s folder
        changes any of them: edit it there, and publish it with git.
      </p>
    </Section>
  );
}
