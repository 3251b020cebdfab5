import { type ComponentType, Suspense, useEffect, useEffectEvent, useRef } from 'react';
import { SkeletonRows, VisuallyHidden } from '../components/index.ts';
import { useDesk } from '../data/index.ts';
import { TrustScreen, useAsksTrust } from '../features/trust/index.ts';
import { WelcomeScreen } from '../features/welcome/index.ts';
import { type Screen, useView } from '../navigation/index.ts';
import { broughtScreen } from './brought-screen.tsx';
import { focusIn } from './pane-focus.ts';
import { ScreenBoundary } from './screen-boundary.tsx';
import classes from './screens.module.css';

// Each of these carries what the first look does not need: tables, diffs, editors.
const BROUGHT = {
  plugins: broughtScreen(() => import('../features/plugins/index.ts').then(({ PluginsScreen }) => PluginsScreen)),
  enrichment: broughtScreen(() =>
    import('../features/enrichment/index.ts').then(({ EnrichmentScreen }) => EnrichmentScreen),
  ),
  publish: broughtScreen(() => import('../features/publish/index.ts').then(({ PublishScreen }) => PublishScreen)),
  settings: broughtScreen(() => import('../features/settings/index.ts').then(({ SettingsScreen }) => SettingsScreen)),
};
// Where a registry opens by itself this one is the first to be shown.
BROUGHT.plugins.bring();

const SCREENS: Readonly<Record<Screen, ComponentType>> = {
  welcome: WelcomeScreen,
  plugins: BROUGHT.plugins.Screen,
  enrichment: BROUGHT.enrichment.Screen,
  publish: BROUGHT.publish.Screen,
  settings: BROUGHT.settings.Screen,
};

/** The screen that is looked at. */
export function Screens() {
  const screen = useView((view) => view.screen);
  const isKnown = useDesk(({ app }) => app !== undefined);
  const isReopening = useDesk(({ app }) => app?.reopening?.problem === null);
  const isOpen = useDesk(({ app }) => (app?.registry ?? null) !== null);
  const asksTrust = useAsksTrust();
  useEffect(() => {
    // The others are brought while nobody waits.
    const idle = requestIdleCallback(() => Object.values(BROUGHT).forEach(({ bring }) => bring()));
    return () => cancelIdleCallback(idle);
  }, []);
  if (!isKnown || (isReopening && screen !== 'settings')) return <Waiting />;
  // A registry that was closed takes its screens along, before the view has followed.
  const shown = isOpen || screen === 'settings' ? screen : 'welcome';
  if (asksTrust && shown !== 'settings' && shown !== 'welcome') return <TrustScreen />;
  const Shown = SCREENS[shown];
  return (
    <ScreenBoundary key={shown} screen={shown}>
      <Suspense fallback={<Waiting />}>
        <Shown />
        <Arrival />
      </Suspense>
    </ScreenBoundary>
  );
}

function Waiting() {
  return (
    <div className={classes.waiting}>
      <h1>
        <VisuallyHidden>Registry Desk</VisuallyHidden>
      </h1>
      <SkeletonRows rows={12} rowHeight={32} label="Loading" />
    </div>
  );
}

/** Takes the focus up where the screen before left it without an owner. */
function Arrival() {
  const mark = useRef<HTMLSpanElement>(null);
  const arrive = useEffectEvent(() => {
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) return;
    const main = mark.current?.closest('main');
    const pane = main?.querySelector<HTMLElement>('[data-pane]') ?? main;
    if (pane) focusIn(pane);
  });
  useEffect(() => {
    // After the screen had its turn to place the focus itself.
    const frame = requestAnimationFrame(arrive);
    return () => cancelAnimationFrame(frame);
  }, []);
  return <span hidden ref={mark} />;
}
