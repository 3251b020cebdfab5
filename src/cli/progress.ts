import type { SourceName } from '../shared/change.ts';
import type { RunProgress } from '../shared/run.ts';

const WIDTH = 24;

export interface ProgressDisplay {
  show: (progress: RunProgress) => void;
  /** A line of its own, above the bar. */
  say: (line: string) => void;
  /** Takes the bar away. */
  end: () => void;
}

/** A bar on a terminal; elsewhere a line at each quarter of a source. Both on stderr: stdout is the result's. */
export function progressDisplay(stream: NodeJS.WriteStream = process.stderr): ProgressDisplay {
  return stream.isTTY ? bar(stream) : lines(stream);
}

function bar(stream: NodeJS.WriteStream): ProgressDisplay {
  const latest = new Map<SourceName, RunProgress>();
  const clear = (): void => {
    stream.write('\r\x1b[2K');
  };
  const draw = (): void => {
    clear();
    stream.write([...latest.values()].map(cell).join('   '));
  };
  return {
    show: (progress) => {
      latest.set(progress.source, progress);
      draw();
    },
    say: (line) => {
      clear();
      stream.write(`${line}\n`);
      draw();
    },
    end: clear,
  };
}

function cell({ source, done, total }: RunProgress): string {
  const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
  return `${source} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}`;
}

function lines(stream: NodeJS.WriteStream): ProgressDisplay {
  const said = new Map<SourceName, number>();
  return {
    show: ({ source, done, total }) => {
      const quarter = total === 0 ? 4 : Math.floor((done / total) * 4);
      if (quarter <= (said.get(source) ?? 0)) return;
      said.set(source, quarter);
      stream.write(`${source}: ${done} of ${total} plugins\n`);
    },
    say: (line) => stream.write(`${line}\n`),
    end: () => undefined,
  };
}
