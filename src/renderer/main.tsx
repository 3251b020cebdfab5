import './engine/jitless.ts';
import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './theme/tokens.css';
import './theme/base.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { ConnectionContext } from './app/use-connection.ts';
import { useFrame } from './app/frame.ts';
import { keepFocus } from './app/keep-focus.ts';
import { followPanes } from './app/pane-focus.ts';
import { listenToKeys } from './commands/index.ts';
import { IS_MAC } from './components/index.ts';
import { EngineContext, followEngine, useDesk } from './data/index.ts';
import { connectEngine } from './engine/connect.ts';
import { styleNonce } from './engine/style-nonce.ts';
import { cssVariablesResolver, theme } from './theme/theme.ts';

const engine = connectEngine();
const colorScheme = localStorageColorSchemeManager();
showColorScheme();
followEngine(engine);
followPanes();
keepFocus();
listenToKeys(window, {
  isMac: IS_MAC,
  hasSingleKeys: () => useDesk.getState().app?.settings.singleKeys ?? true,
  onWaiting: (firstStroke) => useFrame.setState({ firstStroke }),
});

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <MantineProvider
    theme={theme}
    cssVariablesResolver={cssVariablesResolver}
    colorSchemeManager={colorScheme}
    defaultColorScheme="auto"
    getStyleNonce={styleNonce}
  >
    <EngineContext value={engine}>
      <ConnectionContext value={engine}>
        <App />
      </ConnectionContext>
    </EngineContext>
  </MantineProvider>,
);

/** Before anything is painted: as it was shown last, until the settings arrive. */
function showColorScheme(): void {
  const last = colorScheme.get('auto');
  const isDark = last === 'dark' || (last !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.mantineColorScheme = isDark ? 'dark' : 'light';
}
