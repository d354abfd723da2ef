/**
 * `faq-embed/react`: `<faq-embed>` as a component, for apps that React renders on a server. There React writes neither an
 * object nor an event handler of a custom element into the HTML, and hydration does not make up for it. The build puts
 * 'use client' above this module; tools/package/framework-types.ts writes its types.
 */
import {
  createElement,
  type ReactElement,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { FaqReadyEvent } from './element/events.ts';
import { FaqEmbed as FaqElement } from './element/faq-embed.ts';

type Handler = (event: Event) => void;

interface Props extends Readonly<Record<string, unknown>> {
  readonly ref?: Ref<FaqElement>;
}

/**
 * Takes what `<faq-embed>` takes in JSX, `overrides` as an object too, and renders it with all of it as attributes. It
 * registers the element itself, once it listens: importing `faq-embed/define` besides is needless.
 */
export function FaqEmbed({ ref, ...props }: Props): ReactElement {
  const { attributes, handlers } = split(props);
  const element = useRef<FaqElement>(null);
  const latest = useRef(handlers);
  useImperativeHandle(ref, () => element.current as FaqElement, []);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  useLayoutEffect(() => {
    const { current: host } = element;
    if (host) return listen(host, (event) => latest.current.get(event.type)?.(event));
  }, []);
  return createElement('faq-embed', { ...attributes, ref: element });
}

const ATTRIBUTES: Readonly<Record<string, string>> = {
  headingLevel: 'heading-level',
  refId: 'ref-id',
  feedbackUrl: 'feedback-url',
};
const EVENTS = [
  'faq-ready',
  'faq-toggle',
  'faq-toggle-all',
  'faq-action',
  'faq-search',
  'faq-vote',
  'faq-error',
];

/** What of the props can stand in HTML, and the handlers of the element's events by the events' names. */
function split(props: Readonly<Record<string, unknown>>) {
  const attributes: Record<string, unknown> = {};
  const handlers = new Map<string, Handler>();
  for (const [name, value] of Object.entries(props)) {
    const event = name.slice('on'.length);
    if (name.startsWith('on') && EVENTS.includes(event)) {
      if (typeof value === 'function') handlers.set(event, value as Handler);
    } else {
      const attribute = ATTRIBUTES[name] ?? name;
      attributes[attribute] = name === 'overrides' ? asText(value) : value;
    }
  }
  return { attributes, handlers };
}

const asText = (overrides: unknown): unknown =>
  typeof overrides === 'object' && overrides ? JSON.stringify(overrides) : overrides;

function listen(host: FaqElement, handle: Handler): () => void {
  const listening = new AbortController();
  for (const name of EVENTS) host.addEventListener(name, handle, { signal: listening.signal });
  // Another component may have registered the element: what it sent before, nobody heard here.
  const { faq } = host;
  if (faq) handle(Object.defineProperty(new FaqReadyEvent(faq), 'currentTarget', { value: host }));
  FaqElement.define();
  return () => listening.abort();
}
