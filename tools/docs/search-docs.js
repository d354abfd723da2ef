/** Whoever opens the page wants to type: the field gets the focus as soon as it is there, unless something else has it. */
const faq = document.querySelector('faq-embed');
faq.addEventListener(
  'faq-ready',
  () => {
    const watch = new MutationObserver(focusField);
    watch.observe(faq.shadowRoot, { childList: true, subtree: true });
    focusField();

    function focusField() {
      const field = faq.shadowRoot.querySelector('[part=search-field]');
      if (!field) return;
      watch.disconnect();
      if (!location.hash && document.activeElement === document.body) field.focus({ preventScroll: true });
    }
  },
  { once: true },
);
