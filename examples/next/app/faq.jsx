'use client';

import { FaqEmbed } from 'faq-embed/react';
import 'faq-embed/templates/en/general';
import { useState } from 'react';

export function Faq({ overrides }) {
  const [questions, setQuestions] = useState(0);
  const [toggled, setToggled] = useState('nothing');
  const [followed, setFollowed] = useState('nothing');
  return (
    <>
      <p>
        Questions shown: <output id="questions">{questions}</output>
      </p>
      <p>
        Last opened: <output id="toggled">{toggled}</output>
      </p>
      <p>
        Last link: <output id="followed">{followed}</output>
      </p>
      <FaqEmbed
        className="clinic"
        headingLevel={3}
        overrides={overrides}
        data-phone="+1 206 555 0142"
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
        <a href={overrides.variables.bookingUrl}>Book an appointment</a>
      </FaqEmbed>
    </>
  );
}
