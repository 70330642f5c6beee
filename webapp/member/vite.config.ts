import { defineConfig } from 'vite';
import { app } from '../tool/app.ts';
import { installable } from '../tool/installable.ts';
import { pdfTables } from '../tool/pdf.ts';

const shared = app('http://127.0.0.1:8080', {
  limit: 150_000,
  routes: ['/member/home/Home.tsx', '/member/signin/SignIn.tsx'],
});

const phone = installable({
  worker: 'worker/worker.ts',
  icon: 'public/icon.svg',
  offline: ['/member/card/CardPage.tsx', '/member/locales/en.po'],
});

export default defineConfig({ ...shared, plugins: [...(shared.plugins ?? []), pdfTables(), phone] });
