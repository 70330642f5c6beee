import './door.css';
import { I18nProvider } from '@lingui/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeWords } from '../../api/locale.ts';
import { chosenLocale } from '../shell/language.ts';
import { DoorPage } from './DoorPage.tsx';

const locale = chosenLocale();
document.documentElement.lang = locale;
const words = await makeWords(locale, () => import('../locales/en.po'));
const root = document.getElementById('root');
if (!root) throw new Error('door.html has no element with the id root');
if (import.meta.env.PROD)
  navigator.serviceWorker?.register('/door-worker.js', { scope: '/door' }).catch(() => undefined);
createRoot(root).render(
  <StrictMode>
    <I18nProvider i18n={words}>
      <DoorPage />
    </I18nProvider>
  </StrictMode>,
);
