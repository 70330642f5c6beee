import { defineConfig, mergeConfig } from 'vite';
import { app } from '../tool/app.ts';
import { installable } from '../tool/installable.ts';
import { pdfTables } from '../tool/pdf.ts';

const shared = app('http://127.0.0.1:8080', {
  limit: 150_000,
  routes: ['/member/home/Home.tsx', '/member/signin/SignIn.tsx'],
});

/** The members' app, and the page of the door, which has its own entry and shares nothing but components. */
const pages = installable({
  worker: 'worker/worker.ts',
  icon: 'public/icon.svg',
  pages: [
    {
      file: 'worker.js',
      shelf: 'shell',
      page: 'index.html',
      at: '/',
      offline: ['/member/card/CardPage.tsx', '/member/locales/en.po'],
    },
    { file: 'door-worker.js', shelf: 'door', page: 'door.html', at: '/door', offline: ['/member/door.html'] },
  ],
});

export default defineConfig(
  mergeConfig(shared, {
    plugins: [pdfTables(), pages],
    build: { rolldownOptions: { input: ['index.html', 'door.html'] } },
  }),
);
