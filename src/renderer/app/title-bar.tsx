import type { OpenRegistry } from '../../shared/contract/registry.ts';
import { Button, Icon, IS_MAC, Kbd, Menu, type MenuItem, RelativeTime, visibleText } from '../components/index.ts';
import { useDesk, useEngine } from '../data/index.ts';
import { isDesktop } from '../engine/desktop.ts';
import { cancelFetch, closeRegistry, fetchRegistry, openAnother, openFolder } from './actions.ts';
import { DemoMenu } from './demo-menu.tsx';
import { useFrame } from './frame.ts';
import { Incoming } from './incoming.tsx';
import classes from './title-bar.module.css';

/** Which registry, the palette, and how the branch stands beside the remote's. */
export function TitleBar() {
  const registry = useDesk(({ app }) => app?.registry);
  const isReopening = useDesk(({ app }) => app?.reopening?.problem === null);
  return (
    <header
      className={classes.bar}
      data-pane="title-bar"
      data-desktop={isDesktop() || undefined}
      data-lights={hasLights() || undefined}
    >
      <div className={classes.product}>Registry Desk</div>
      <div className={classes.where}>
        {registry ? (
          <Switcher registry={registry} />
        ) : (
          <span className={classes.none}>{isReopening ? 'Opening' : registry === null && 'No registry open'}</span>
        )}
      </div>
      <button
        type="button"
        className={classes.palette}
        aria-keyshortcuts={IS_MAC ? 'Meta+K' : 'Control+K'}
        aria-haspopup="dialog"
        onClick={() => useFrame.setState({ palette: true })}
      >
        <Icon name="search" size={14} />
        <span className={classes.words}>{registry ? 'Go to a plugin or run a command' : 'Run a command'}</span>
        <Kbd keys="mod+K" silent />
      </button>
      <div className={classes.sync}>{registry && <Sync registry={registry} />}</div>
    </header>
  );
}

/** The window's own buttons stand in the bar. */
function hasLights(): boolean {
  return isDesktop() && IS_MAC;
}

function Switcher({ registry }: { registry: OpenRegistry }) {
  const engine = useEngine();
  const recent = useDesk(({ app }) => app?.recent);
  const others = (recent ?? []).filter(({ folder }) => folder !== registry.folder);
  const names = [registry.name, ...others.map(({ name }) => name)];
  const called = (name: string, folder: string): string =>
    visibleText(names.filter((one) => one === name).length > 1 ? `${name} (${folder})` : name);
  const open: MenuItem[] = [
    { id: registry.folder, label: called(registry.name, registry.folder), checked: true, onSelect: () => undefined },
    ...others.map(({ folder, name }): MenuItem => ({
      id: folder,
      label: called(name, folder),
      checked: false,
      onSelect: () => void openFolder(engine, folder),
    })),
  ];
  return (
    <>
      <Menu
        trigger={
          <button type="button" className={classes.switch} aria-description="Choose another registry">
            <b className={classes.name}>
              <bdi>{visibleText(registry.name)}</bdi>
            </b>
            <Icon name="chevron-down" size={14} />
          </button>
        }
        groups={[
          open,
          [{ id: 'another', label: 'Open another registry', icon: 'folder', onSelect: openAnother }],
          [{ id: 'close', label: 'Close this registry', icon: 'cross', onSelect: () => void closeRegistry(engine) }],
        ]}
      />
      {registry.isDemo && <DemoMenu folder={registry.folder} />}
      <span className={classes.branch} title="The branch that is checked out">
        <Icon name="branch" size={14} />
        <bdi className={classes.branchName}>
          {registry.sync.branch === null ? 'no branch' : visibleText(registry.sync.branch)}
        </bdi>
      </span>
    </>
  );
}

function Sync({ registry: { sync } }: { registry: OpenRegistry }) {
  const engine = useEngine();
  const isFetching = useFrame((frame) => frame.isFetching);
  const isFetchSlow = useFrame((frame) => frame.isFetchSlow);
  return (
    <>
      {sync.ahead > 0 && <span className={classes.ahead}>{sync.ahead} ahead</span>}
      {isFetchSlow ? (
        <Button size="small" variant="quiet" onClick={() => void cancelFetch(engine)}>
          Cancel
        </Button>
      ) : sync.behind > 0 ? (
        <Incoming sync={sync} />
      ) : (
        <span className={classes.fetched}>
          {sync.remote === null ? (
            'No remote'
          ) : sync.fetchedAt === null ? (
            'Not fetched yet'
          ) : (
            <>
              Fetched <RelativeTime at={sync.fetchedAt} />
            </>
          )}
        </span>
      )}
      <Button
        size="small"
        icon="refresh"
        busy={isFetching}
        busyLabel="Fetching"
        disabledReason={sync.remote === null ? 'The checkout has no remote' : undefined}
        onClick={() => void fetchRegistry(engine)}
      >
        Fetch
      </Button>
    </>
  );
}
