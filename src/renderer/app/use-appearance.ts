import { useMantineColorScheme } from '@mantine/core';
import { useLayoutEffect } from 'react';
import { useDesk } from '../data/index.ts';

/** Draws the app as the settings say: light or dark, compact or comfortable. */
export function useAppearance(): void {
  const appearance = useDesk(({ app }) => app?.settings.appearance);
  const density = useDesk(({ app }) => app?.settings.density);
  const { setColorScheme } = useMantineColorScheme();
  useLayoutEffect(() => {
    if (appearance !== undefined) setColorScheme(appearance === 'system' ? 'auto' : appearance);
  }, [appearance, setColorScheme]);
  useLayoutEffect(() => {
    if (density !== undefined) document.documentElement.dataset.density = density;
  }, [density]);
}
