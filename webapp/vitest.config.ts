import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { macros, operationHashes } from './tool/macros.ts';

export default defineConfig({
  plugins: [operationHashes(), macros(), react()],
  test: { include: ['{api,kit,member,staff,tool}/**/*.test.{ts,tsx}'], environment: 'happy-dom' },
});
