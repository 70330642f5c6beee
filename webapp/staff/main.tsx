import './app.css';
import { I18nProvider } from '@lingui/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { makeWords } from '../api/locale.ts';
import { App } from './App.tsx';
import { englishBase, localeOf } from './shell/language.ts';

const locale = localeOf(location.pathname);
document.documentElement.lang = locale;
const words = await makeWords(locale, () => import('./locales/en.po'));
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root');
createRoot(root).render(
  <StrictMode>
    <I18nProvider i18n={words}>
      <Router base={locale === 'en' ? englishBase : ''}>
        <App />
      </Router>
    </I18nProvider>
  </StrictMode>,
);
