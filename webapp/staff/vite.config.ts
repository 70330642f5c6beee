import { defineConfig } from 'vite';
import { app } from '../tool/app.ts';

export default defineConfig(app('http://127.0.0.1:8081', { limit: 250_000, routes: [] }));
