/** So much of a SHA-256, in hexadecimal, tells versions of a file apart. */
export const HASH_LENGTH = 16;

/** Paths from the folder of the page, with the hashes of the files. */
export type Hashes = Readonly<Record<string, string>>;

/** The files of one version of the page. */
export interface FileList {
  /** What the page and its preview are made of: kept before it is needed. */
  readonly own: Hashes;
  /** Templates and languages of the page: kept when the page has asked for them. */
  readonly asked: Hashes;
}

export interface KeptFilesOptions {
  readonly list: FileList;
  /** The address of the page's folder. */
  readonly folder: string;
  /** After so many milliseconds a kept file is taken instead of waiting for the network. */
  readonly patience?: number;
}

/** A name with a hash stands for one content for ever. */
const HASHED = /-[0-9a-f]{8}\.(js|css|json)$/;

/**
 * The files with which the page works without a network. What is kept is always of the one version that is listed: a file
 * of another, older or newer, is passed on and not kept, so that two are never mixed.
 */
export class KeptFiles {
  readonly #hashes: ReadonlyMap<string, string>;
  readonly #folder: string;
  readonly #list: FileList;
  readonly #patience: number;
  readonly #prefix: string;
  #name: Promise<string> | undefined;

  constructor({ list, folder, patience = 4000 }: KeptFilesOptions) {
    this.#list = list;
    this.#folder = folder;
    this.#patience = patience;
    // Several builders may share an origin, and with it its caches.
    this.#prefix = `faq-builder ${folder} `;
    this.#hashes = new Map(
      Object.entries({ ...list.own, ...list.asked }).map(([path, hash]) => [this.#url(path), hash]),
    );
  }

  /**
   * Keeps all that the page is made of, and of what an older version has kept the files that are still the same.
   *
   * @throws when a file is not the listed one, as in the middle of an update: the browser tries again later.
   */
  async install(): Promise<void> {
    const cache = await this.#cache();
    await Promise.all(
      Object.keys(this.#list.own).map(async (path) => {
        const url = this.#url(path);
        const response = await fetch(url, { cache: 'no-cache' });
        if (!(await this.#put(cache, url, response))) throw new Error(`${url} is of another version.`);
      }),
    );
    for (const path of Object.keys(this.#list.asked)) {
      const kept = await caches.match(this.#url(path));
      if (kept) await this.#put(cache, this.#url(path), kept);
    }
  }

  /** Forgets what older versions have kept. */
  async forgetOlder(): Promise<void> {
    const current = await this.#cacheName();
    const older = (await caches.keys()).filter((name) => name.startsWith(this.#prefix) && name !== current);
    await Promise.all(older.map((name) => caches.delete(name)));
  }

  /** Keeps what was asked for before anything could be kept. */
  async keep(urls: readonly string[]): Promise<void> {
    const cache = await this.#cache();
    for (const url of new Set(urls)) {
      if (!this.#hashes.has(url) || (await cache.match(url))) continue;
      const response = await fetch(url).catch(() => undefined);
      if (response) await this.#put(cache, url, response);
    }
  }

  /** The answer to a request; nothing for those that are none of the page's files. */
  answer({ url, method }: Pick<Request, 'url' | 'method'>): Promise<Response> | undefined {
    if (method !== 'GET') return undefined;
    const { origin, pathname } = new URL(url);
    const address = origin + pathname;
    const file = address === this.#folder ? this.#url('index.html') : address;
    if (HASHED.test(file) && file.startsWith(this.#folder)) return this.#byHash(file);
    return this.#hashes.has(file) ? this.#fresh(file, address) : undefined;
  }

  /** The next version may have begun to keep its files: a hashed name is right in whatever cache it is. */
  async #byHash(file: string): Promise<Response> {
    return (await caches.match(file)) ?? this.#ask(file);
  }

  async #fresh(file: string, address: string): Promise<Response> {
    const kept = await (await this.#cache()).match(file);
    if (!kept) return this.#ask(file, address);
    const response = await within(this.#patience, this.#ask(file, address)).catch(() => undefined);
    return response?.ok ? response : kept;
  }

  async #ask(file: string, address = file): Promise<Response> {
    const response = await fetch(address);
    if (this.#hashes.has(file)) await this.#put(await this.#cache(), file, response.clone()).catch(() => {});
    // A page that was asked for at one address must not come from another.
    return response.redirected ? new Response(response.body, response) : response;
  }

  /** Whether the response was the listed file. */
  async #put(cache: Cache, url: string, response: Response): Promise<boolean> {
    if (!response.ok) return false;
    const content = await response.arrayBuffer();
    if ((await sha256(content)) !== this.#hashes.get(url)) return false;
    const headers = new Headers(response.headers);
    // It is kept unpacked.
    for (const name of ['content-encoding', 'content-length']) headers.delete(name);
    await cache.put(url, new Response(content, { headers }));
    return true;
  }

  #url = (path: string): string => new URL(path, this.#folder).href;

  async #cache(): Promise<Cache> {
    return caches.open(await this.#cacheName());
  }

  #cacheName(): Promise<string> {
    this.#name ??= sha256(new TextEncoder().encode(JSON.stringify(this.#list)).buffer).then(
      (hash) => this.#prefix + hash,
    );
    return this.#name;
  }
}

async function sha256(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  const digits = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0'));
  return digits.join('').slice(0, HASH_LENGTH);
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(reject, milliseconds, new Error('too slow'));
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
