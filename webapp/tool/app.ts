import { lingui } from '@lingui/vite-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { macros, operationHashes } from './macros.ts';
import { type StartSize, startSize } from './startsize.ts';

const chunks = [
  { name: 'react', priority: 2, test: /node_modules\/(react|react-dom|scheduler|@lingui|urql|@urql|wonka|wouter)\// },
  {
    name: 'base',
    priority: 1,
    test: /\/(shell|gen)\/|\/api\/(client|locale|refusal)|\/kit\/(Button|Card|ErrorSummary|Notice|Page|Skeleton|TextField)\.tsx/,
  },
];

/** The Vite configuration that both apps share; `server` is the zone's address for `npm run dev`. */
export function app(server: string, start: StartSize): UserConfig {
  const proxy = Object.fromEntries(
    ['^/graphql$', '^/documents(\\?|/doc_|/uploads/)', '^/signin($|\\?|/callback)'].map((path) => [
      path,
      { target: server, changeOrigin: true },
    ]),
  );
  return {
    plugins: [operationHashes(), macros(), react(), lingui(), tailwindcss(), startSize(start)],
    // The manual is kept among the documents, outside of the apps.
    server: { host: '127.0.0.1', proxy, fs: { allow: ['..', '../../docs/manual'] } },
    build: {
      target: 'es2023',
      outDir: 'dist',
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 400,
      modulePreload: { polyfill: false },
      rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
    },
  };
}
