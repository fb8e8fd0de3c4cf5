/** Starts the page. */
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queries } from './api/queries';
import { App } from './app/App';
import { askFirst } from './app/first';
import './shared/fonts.css';
import './shared/tokens.css';
import './shared/base.css';
import { learn } from './shared/i18n';
import { apply, currentLanguage } from './shared/settings';

apply();
void askFirst();
await learn(currentLanguage());
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
