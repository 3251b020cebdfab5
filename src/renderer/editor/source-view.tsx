import { useEffect, useState, useCallback } from 'react';
import type { SourceFile } from '../../shared/contract/plugins.ts';
import { createSourceView } from './code/create-source-view.ts';

interface SourceViewProps {
  file: SourceFile;
  /** The line to show; another object is another wish. */
  place?: { line: number } | undefined;
}

/** A file of a plugin's source, its marked lines with what they say. */
export function SourceView({ file, place }: SourceViewProps) {
  const [view, setView] = useState<ReturnType<typeof createSourceView> | null>(null);
  const mount = useCallback(
    (parent: HTMLDivElement) => {
      const made = createSourceView(parent, file);
      setView(made);
      return () => {
        setView(null);
        made.destroy();
      };
    },
    [file],
  );
  useEffect(() => {
    if (place) view?.jumpTo(place.line);
  }, [view, place]);
  return <div ref={mount} />;
}
