import type { FaqEmbed } from 'faq-embed';
import type {} from 'faq-embed/react';
import { useRef, useState } from 'react';

const bookingUrl = 'https://outlook.office.com/book/northwind@example.com/';

export function App() {
  const faq = useRef<FaqEmbed>(null);
  const [questions, setQuestions] = useState(0);
  const [toggled, setToggled] = useState('nothing');
  const [followed, setFollowed] = useState('nothing');
  const [parking, setParking] = useState('You **do not**.');
  const overrides = {
    sections: { basics: { entries: { parking: { question: 'Where do I park?', answer: parking } } } },
  };
  return (
    <main>
      <h1>Northwind Clinic</h1>
      <p>
        Questions shown: <output id="questions">{questions}</output>
      </p>
      <p>
        Last opened: <output id="toggled">{toggled}</output>
      </p>
      <p>
        Last link: <output id="followed">{followed}</output>
      </p>
      <button type="button" onClick={() => setParking('In the **yard**.')}>
        Change an answer
      </button>
      <button type="button" onClick={() => setFollowed(faq.current?.faq?.title ?? 'nothing')}>
        Read the title
      </button>
      <faq-embed
        ref={faq}
        className="clinic"
        lang="en"
        heading-level={3}
        overrides={overrides}
        data-booking-url={bookingUrl}
        onfaq-ready={({ faq: { sections } }) =>
          setQuestions(sections.flatMap(({ entries }) => entries).length)
        }
        onfaq-toggle={({ entry, open, currentTarget }) =>
          setToggled(`${currentTarget.className} ${entry} ${open}`)
        }
        onfaq-action={(event) => {
          event.preventDefault();
          setFollowed(event.action);
        }}
      >
        <a href={bookingUrl}>Book an appointment</a>
      </faq-embed>
    </main>
  );
}
