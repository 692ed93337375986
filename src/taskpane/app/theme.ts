import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const fonts = '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

const light: Theme = { ...webLightTheme, fontFamilyBase: fonts, fontFamilyNumeric: fonts };
const dark: Theme = { ...webDarkTheme, fontFamilyBase: fonts, fontFamilyNumeric: fonts };

/** Whether it is the dark one of our themes. */
export function isDark(theme: Theme): boolean {
  return theme === dark;
}

const wantsDark = '(prefers-color-scheme: dark)';

function watchSystem(changed: () => void): () => void {
  const query = window.matchMedia(wantsDark);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/**
 * Fluent's theme for the pane.
 * @param officeIsDark what Office says about its own theme; `null` where it says nothing, then the system's wish holds.
 */
export function useTheme(officeIsDark: boolean | null): Theme {
  const systemIsDark = useSyncExternalStore(watchSystem, () => window.matchMedia(wantsDark).matches);
  return (officeIsDark ?? systemIsDark) ? dark : light;
}
