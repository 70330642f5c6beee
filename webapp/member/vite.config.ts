import { defineConfig } from 'vite';
import { app } from '../tool/app.ts';

export default defineConfig(
  app('http://127.0.0.1:8080', { limit: 152_000, routes: ['/member/home/Home.tsx', '/member/signin/SignIn.tsx'] }),
);
