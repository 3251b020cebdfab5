import { Live } from '../components/index.ts';
import { AppCommands } from './app-commands.tsx';
import classes from './app.module.css';
import { Banners } from './banners/banners.tsx';
import { DesktopMenus } from './desktop-menus.tsx';
import { FirstStroke } from './first-stroke.tsx';
import { KeyOverview } from './key-overview.tsx';
import { Palette } from './palette/palette.tsx';
import { Screens } from './screens.tsx';
import { Sidebar } from './sidebar.tsx';
import { StatusBar } from './status-bar.tsx';
import { TitleBar } from './title-bar.tsx';
import { MENUS } from '../components/index.ts';
import { Toasts } from './toasts.tsx';
import { useAppearance } from './use-appearance.ts';
import { useFollowRegistry } from './use-follow-registry.ts';

/**
 * The frame: title bar, sidebar, the screen, status bar.
 * A screen renders its `StatusHints` anywhere inside itself; the frame draws them in the status bar.
 */
export function App() {
  useAppearance();
  useFollowRegistry();
  return (
    <div className={classes.app}>
      <AppCommands />
      <DesktopMenus />
      <TitleBar />
      <Sidebar />
      <main className={classes.main} data-pane="main">
        <Banners />
        <Screens />
      </main>
      <StatusBar />
      <Palette />
      <KeyOverview />
      <FirstStroke />
      {/* Where menus open: above every pane, and in a part of the page that has a name. */}
      <section aria-label="Menus" id={MENUS} />
      <Toasts />
      <Live />
    </div>
  );
}
