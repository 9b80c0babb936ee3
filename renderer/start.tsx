import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createOrigin } from '../shared/model/ids.ts';
import { App } from './app/App.tsx';
import { followSystemTheme } from './app/theme.ts';
import './ui/base.css';

followSystemTheme();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');
createRoot(root).render(
  <StrictMode>
    <App origin={createOrigin()} />
  </StrictMode>,
);
