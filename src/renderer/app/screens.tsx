import { type ComponentType, lazy, Suspense, useEffect, useEffectEvent, useRef } from 'react';
import { SkeletonRows, VisuallyHidden } from '../components/index.ts';
import { useDesk } from '../data/index.ts';
import { WelcomeScreen } from '../features/welcome/index.ts';
import { type Screen, useView } from '../navigation/index.ts';
import { focusIn } from './pane-focus.ts';
import { ScreenBoundary } from './screen-boundary.tsx';
import classes from './screens.module.css';

// Each of these carries what the first look does not need: tables, diffs, editors.
const load = {
  plugins: () => import('../features/plugins/index.ts'),
  enrichment: () => import('../features/enrichment/index.ts'),
  publish: () => import('../features/publish/index.ts'),
  settings: () => import('../features/settings/index.ts'),
};

const SCREENS: Readonly<Record<Screen, ComponentType>> = {
  welcome: WelcomeScreen,
  plugins: lazy(() => load.plugins().then(({ PluginsScreen }) => ({ default: PluginsScreen }))),
  enrichment: lazy(() => load.enrichment().then(({ EnrichmentScreen }) => ({ default: EnrichmentScreen }))),
  publish: lazy(() => load.publish().then(({ PublishScreen }) => ({ default: PublishScreen }))),
  settings: lazy(() => load.settings().then(({ SettingsScreen }) => ({ default: SettingsScreen }))),
};

/** The screen that is looked at. */
export function Screens() {
  const screen = useView((view) => view.screen);
  const isKnown = useDesk(({ app }) => app !== undefined);
  const isOpen = useDesk(({ app }) => (app?.registry ?? null) !== null);
  useEffect(() => {
    // The others are brought while nobody waits.
    const idle = requestIdleCallback(() => Object.values(load).forEach((bring) => void bring().catch(() => undefined)));
    return () => cancelIdleCallback(idle);
  }, []);
  if (!isKnown) return <Waiting />;
  // A registry that was closed takes its screens along, before the view has followed.
  const shown = isOpen || screen === 'settings' ? screen : 'welcome';
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
