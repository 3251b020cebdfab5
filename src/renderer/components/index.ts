export { Button } from './controls/button.tsx';
export { IconButton } from './controls/icon-button.tsx';
export { Icon } from './controls/icon.tsx';
export type { IconName } from './controls/icon-paths.ts';
export { Kbd } from './controls/kbd.tsx';
export { ariaShortcut, IS_MAC } from './controls/keys.ts';
export { Menu, type MenuItem, MENUS } from './controls/menu.tsx';
export { openOutside, OutsideLink } from './controls/outside-link.tsx';

export { Chip } from './marks/chip.tsx';
export { DecisionMark, type Mark, markWords } from './marks/decision-mark.tsx';
export { SeverityChip } from './marks/severity-chip.tsx';
export { SeverityMark } from './marks/severity-mark.tsx';
export { TONE_WORDS, type Tone } from './marks/tone.ts';
export { ToneGlyph } from './marks/tone-glyph.tsx';

export { BeforeAfter } from './values/before-after.tsx';
export { compactValue } from './values/compact-value.ts';
export { Delta } from './values/delta.tsx';
export { fieldName } from './values/field-name.ts';
export {
  formatBytes,
  formatCount,
  formatDay,
  formatDelta,
  formatDuration,
  formatNumber,
  formatTime,
} from './values/format.ts';
export { useMinute } from './values/minute.ts';
export { RelativeTime } from './values/relative-time.tsx';
export { timeDistance } from './values/time-distance.ts';
export { useNow } from './values/use-now.ts';
export { useSettled } from './values/use-settled.ts';
export { visibleText } from '../../shared/visible-text.ts';

export { HistoryChart } from './charts/history-chart.tsx';
export { Sparkline } from './charts/sparkline.tsx';

export { Evidence } from './source/evidence.tsx';

export { announce } from './messages/announcements.ts';
export { EmptyState } from './messages/empty-state.tsx';
export { Live } from './messages/live.tsx';
export { Note } from './messages/note.tsx';
export { ProblemNote } from './messages/problem-note.tsx';
export { ProgressBar } from './messages/progress-bar.tsx';
export { SkeletonRows } from './messages/skeleton-rows.tsx';

export { CheckRow } from './fields/check-row.tsx';
export { Field } from './fields/field.tsx';
export { SearchField } from './fields/search-field.tsx';
export { Segments } from './fields/segments.tsx';
export { Tabs } from './fields/tabs.tsx';

export { ConfirmDialog } from './layout/confirm-dialog.tsx';
export { Dialog } from './layout/dialog.tsx';
export { indexAfterKey } from './layout/list-navigation.ts';
export { Panes } from './layout/panes.tsx';
export { ScreenHeader } from './layout/screen-header.tsx';
export { StatusHints } from './layout/status-hints.tsx';
export { VirtualList } from './layout/virtual-list.tsx';
export { VisuallyHidden } from './layout/visually-hidden.tsx';
