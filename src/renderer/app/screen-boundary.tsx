import { Component, type ReactNode } from 'react';
import { describeProblem } from '../../shared/problems/index.ts';
import { Button, ProblemNote } from '../components/index.ts';
import type { Screen } from '../navigation/index.ts';
import { SCREEN_TITLES } from './screen-titles.ts';
import classes from './screens.module.css';

interface ScreenBoundaryProps {
  screen: Screen;
  children: ReactNode;
}

/** Keeps a screen's fault to the screen: what is decided lives in the engine, and the others go on. */
export class ScreenBoundary extends Component<ScreenBoundaryProps, { fault: Error | null }> {
  override state: { fault: Error | null } = { fault: null };

  static getDerivedStateFromError(error: unknown): { fault: Error } {
    return { fault: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    const call = `The screen ${SCREEN_TITLES[this.props.screen]}`;
    return (
      <div className={classes.fault}>
        <ProblemNote
          explained={{
            ...describeProblem({ code: 'desk.internal', call, detail: fault.message || fault.name }, 'window'),
            safe: 'Every decision and every edit that was shown as kept is kept: the engine has them.',
          }}
          tone="alarming"
          alert
          technical={fault.stack ?? fault.message}
          actions={
            <>
              <Button variant="primary" onClick={() => this.setState({ fault: null })}>
                Show the screen again
              </Button>
              <Button icon="refresh" onClick={() => location.reload()}>
                Reload the window
              </Button>
            </>
          }
        />
      </div>
    );
  }
}
