import { createTheme, Button, Input, Tooltip, type CSSVariablesResolver } from '@mantine/core';

/** Mantine's sizes and faces in the desk's terms. Colours come through `cssVariablesResolver` alone. */
export const theme = createTheme({
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontFamily: 'var(--font-ui)', fontWeight: '600' },
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '15px', xl: '20px' },
  lineHeights: { xs: '14px', sm: '16px', md: '18px', lg: '20px', xl: '24px' },
  radius: { xs: 'var(--r-1)', sm: 'var(--r-2)', md: 'var(--r-2)', lg: 'var(--r-3)', xl: 'var(--r-4)' },
  spacing: { xs: 'var(--s-4)', sm: 'var(--s-5)', md: 'var(--s-6)', lg: 'var(--s-8)', xl: 'var(--s-9)' },
  shadows: { xs: 'none', sm: 'none', md: 'var(--shadow-pop)', lg: 'var(--shadow-pop)', xl: 'var(--shadow-modal)' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'default',
  components: {
    Button: Button.extend({ vars: () => ({ root: { '--button-height': 'var(--h-control)' } }) }),
    Input: Input.extend({
      vars: () => ({
        wrapper: {
          '--input-height': 'var(--h-control)',
          '--input-fz': '13px',
          '--input-bg': 'var(--bg-pane)',
          '--input-bd': 'var(--line-control)',
          '--input-bd-focus': 'var(--focus)',
        },
        input: {},
      }),
    }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400, closeDelay: 0, events: { hover: true, focus: true, touch: true }, maw: 320 },
      vars: () => ({ tooltip: { '--tooltip-bg': 'var(--text)', '--tooltip-color': 'var(--bg-pane)' } }),
    }),
  },
});

/** The one place where Mantine's colours are given the desk's tokens. */
const colors = {
  '--mantine-color-body': 'var(--bg-pane)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-bright': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-2)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-anchor': 'var(--accent-text)',
  '--mantine-color-error': 'var(--alarm-text)',
  '--mantine-color-success': 'var(--ok-text)',
  '--mantine-color-default': 'var(--bg-pane)',
  '--mantine-color-default-hover': 'var(--bg-hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--bg-sunken)',
  '--mantine-color-disabled-color': 'var(--text-disabled)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-primary-color-light': 'var(--accent-soft)',
  '--mantine-primary-color-light-hover': 'var(--accent-soft)',
  '--mantine-primary-color-light-color': 'var(--accent-text)',
  '--mantine-color-blue-filled': 'var(--accent)',
  '--mantine-color-blue-filled-hover': 'var(--accent-hover)',
  '--mantine-color-blue-light': 'var(--accent-soft)',
  '--mantine-color-blue-light-hover': 'var(--accent-soft)',
  '--mantine-color-blue-light-color': 'var(--accent-text)',
  '--mantine-color-blue-outline': 'var(--accent-text)',
  '--mantine-color-blue-text': 'var(--accent-text)',
};

/** Gives Mantine's CSS variables the tokens, which themselves differ between light and dark. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: colors, dark: colors });
