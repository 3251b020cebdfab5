import { useSyncExternalStore } from 'react';
import { VisuallyHidden } from '../layout/visually-hidden.tsx';
import { announcements } from './announcements.ts';

/** The one polite live region. Stands once, at the root of the app; `announce` speaks through it. */
export function Live() {
  const { id, text } = useSyncExternalStore(announcements.subscribe, announcements.latest);
  return (
    <VisuallyHidden role="status">
      {/* A new element each time: the same words again are spoken again. */}
      <span key={id}>{text}</span>
    </VisuallyHidden>
  );
}
