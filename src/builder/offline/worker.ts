/** `sw.js`: the page's files, from the network or as they were kept. */
import { type FileList, KeptFiles } from './kept-files.ts';

declare const __FILES__: FileList;

/** What TypeScript's types of a page lack of a service worker. */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface WordEvent extends WorkerEvent {
  readonly data: unknown;
}
interface ServiceWorker {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
  addEventListener(type: 'message', listener: (event: WordEvent) => void): void;
}
const worker = globalThis as unknown as ServiceWorker;

const files = new KeptFiles({ list: __FILES__, folder: worker.registration.scope });

// A new version waits until no page of the old one is open: that one may still ask for files of its own.
worker.addEventListener('install', (event) => event.waitUntil(files.install()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(files.forgetOlder().then(() => worker.clients.claim())),
);
worker.addEventListener('fetch', (event) => {
  const answer = files.answer(event.request);
  if (answer) event.respondWith(answer);
});
worker.addEventListener('message', (event) => {
  const { data } = event;
  if (Array.isArray(data)) event.waitUntil(files.keep(data.map(String)));
});
