import 'virtual:tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { countMailClick } from './api/mail-clicks.js';
import { App } from './app.js';
import { startI18n } from './i18n/start.js';

// Before the pages read the address.
countMailClick();

// No top-level await: older engines inside WeChat do not know it.
void startI18n().then(() =>
  createRoot(document.getElementById('app')!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
