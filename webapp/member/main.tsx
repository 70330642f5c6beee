import './app.css';
import { I18nProvider } from '@lingui/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeWords } from '../api/locale.ts';
import { App } from './App.tsx';
import { chosenLocale } from './shell/language.ts';

const locale = chosenLocale();
document.documentElement.lang = locale;
const words = await makeWords(locale, () => import('./locales/en.po'));
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root');
// Where a browser has none, or somebody switched it off, the app is a page like any other.
if (import.meta.env.PROD) navigator.serviceWorker?.register('/worker.js').catch(() => undefined);
createRoot(root).render(
  <StrictMode>
    <I18nProvider i18n={words}>
      <App />
    </I18nProvider>
  </StrictMode>,
);
