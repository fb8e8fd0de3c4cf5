import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { fake } from './dev/plugin.ts';

/** The page is served from a folder or a window, never from a site: every address in it is relative. */
export default defineConfig(({ command, mode }) => ({
  base: './',
  plugins: [react(), ...(command === 'serve' && mode !== 'test' ? [fake()] : [])],
  resolve: { alias: { '@locales': fileURLToPath(new URL('../locales', import.meta.url)) } },
  server: { fs: { allow: ['..'] }, port: 5199, strictPort: true },
  build: {
    target: ['safari16.4', 'chrome111'],
    modulePreload: { polyfill: false },
    // A font written into the style sheet as data would need a wider policy than 'self'.
    assetsInlineLimit: 0,
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'dev/**/*.test.ts'], setupFiles: ['src/shared/testing/words.ts'] },
}));
