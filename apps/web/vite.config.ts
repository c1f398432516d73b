import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './build/precompress.ts';
import { tokenStyles } from './build/token-styles.ts';
import { weighRegistration } from './build/weigh-registration.ts';

const server = process.env.ZIJIN_SERVER ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tokenStyles(), weighRegistration(140), precompress()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  server: {
    // The host stays as the browser sent it: the server refuses requests from other origins.
    proxy: {
      '/api': { target: server, changeOrigin: false },
      '/health': { target: server, changeOrigin: false },
    },
  },
  build: {
    outDir: resolve(import.meta.dirname, '../../dist/web'),
    emptyOutDir: true,
    // Chrome 87-class engines still run inside some WeChat builds.
    target: ['chrome87', 'safari14', 'firefox90'],
    chunkSizeWarningLimit: 1200,
    reportCompressedSize: false,
    rolldownOptions: {
      onLog(level, log, handler) {
        // «use client» in React libraries means nothing to a page without server components.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
      },
    },
  },
});
