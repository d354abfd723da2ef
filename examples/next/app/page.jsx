import { Faq } from './faq.jsx';
import { overrides } from './faq-document.js';

export default function Page() {
  return (
    <main>
      <h1>Northwind Clinic</h1>
      <Faq overrides={overrides} />
    </main>
  );
}
