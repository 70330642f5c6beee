import { defineConfig } from 'vite';
import { app } from '../tool/app.ts';
import { manual } from '../tool/manual.ts';
import { pdfTables } from '../tool/pdf.ts';

const shared = app('http://127.0.0.1:8081', {
  limit: 250_000,
  routes: ['/staff/claims/Queue.tsx', '/staff/claims/ClaimPage.tsx'],
});

export default defineConfig({ ...shared, plugins: [manual(), ...(shared.plugins ?? []), pdfTables()] });
