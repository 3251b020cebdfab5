import { allCommands } from '../../commands/index.ts';
import { Button, CheckRow, Segments } from '../../components/index.ts';
import { useDesk } from '../../data/index.ts';
import { Refused } from './refused.tsx';
import { Row, Section } from './section.tsx';
import { useSetting } from './use-setting.ts';

/** Light or dark, and how close rows stand. */
export function AppearanceSection() {
  const appearance = useSetting('appearance');
  const density = useSetting('density');
  return (
    <Section id="appearance" title="Appearance">
      <Row name="Colours" words="The system’s, or always the same.">
        <Segments
          label="Colours"
          segments={[
            { id: 'system', label: 'System' },
            { id: 'light', label: 'Light' },
            { id: 'dark', label: 'Dark' },
          ]}
          selected={appearance.value ?? 'system'}
          onSelect={appearance.write}
        />
      </Row>
      <Row name="Rows" words="Comfortable adds a little room to each row.">
        <Segments
          label="Rows"
          segments={[
            { id: 'compact', label: 'Compact' },
            { id: 'comfortable', label: 'Comfortable' },
          ]}
          selected={density.value ?? 'compact'}
          onSelect={density.write}
        />
      </Row>
      <Refused problem={appearance.problem ?? density.problem} />
    </Section>
  );
}

/** Whether single keys act. */
export function KeyboardSection() {
  const singleKeys = useSetting('singleKeys');
  return (
    <Section
      id="keyboard"
      title="Keyboard"
      about="Keys with Ctrl or ⌘ and the function keys always act. Single keys act while no text field has the focus."
    >
      <CheckRow checked={singleKeys.value ?? true} onChange={singleKeys.write}>
        Single keys act: j and k move, a accepts, r rejects
      </CheckRow>
      <div>
        <Button keys="?" onClick={showAllKeys}>
          Show all keys
        </Button>
      </div>
      <Refused problem={singleKeys.problem} />
    </Section>
  );
}

/** The overview is the frame's. */
function showAllKeys(): void {
  allCommands()
    .find(({ id }) => id === 'app.keys')
    ?.run();
}

/** What the system is told. */
export function NotificationsSection() {
  const notifications = useSetting('notifications');
  return (
    <Section id="notifications" title="Notifications">
      <CheckRow checked={notifications.value ?? true} onChange={notifications.write}>
        Tell me of a run or a build that ends while the window is in the background
      </CheckRow>
      <Refused problem={notifications.problem} />
    </Section>
  );
}

/** The demo's first minute, again. */
export function IntroductionSection() {
  const introduction = useSetting('showsIntroduction');
  const isDemo = useDesk(({ app }) => app?.registry?.isDemo === true);
  const isShown = introduction.value === true;
  const where = isDemo ? 'It stands in the sidebar now.' : 'It stands in the sidebar while the demo is open.';
  return (
    <Section id="introduction" title="Introduction">
      <Row name="The first minute" words={isShown ? where : 'It was put away.'}>
        <Button disabledReason={isShown ? 'It is shown already' : undefined} onClick={() => introduction.write(true)}>
          Show it again
        </Button>
      </Row>
      <Refused problem={introduction.problem} />
    </Section>
  );
}
