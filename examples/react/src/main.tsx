import 'faq-embed/define';
import 'faq-embed/templates/en/general';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

createRoot(document.querySelector('#root') as Element).render(<App />);
