import { defineConfig } from 'vite';
import { app } from '../tool/app.ts';
import { pdfTables } from '../tool/pdf.ts';

const shared = app('http://127.0.0.1:8080', {
  limit: 150_000,
  routes: ['/member/home/Home.tsx', '/member/signin/SignIn.tsx'],
});

export default defineConfig({ ...shared, plugins: [...(shared.plugins ?? []), pdfTables()] });
