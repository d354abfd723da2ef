import 'faq-embed/define';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

createRoot(document.querySelector('#root') as Element).render(<App />);
