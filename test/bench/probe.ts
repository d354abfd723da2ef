/**
 * Runs in the page, before anything of its own: sees when the questions are painted and when an answer can be read, the
 * same way in all contestants. It must stand by itself: the browser gets its source text.
 *
 * Whether a frame shows the questions is asked in that frame's own callback, right before it is rendered. When it
 * does, a mark is put into the same frame, and the browser tells when that frame was presented (Element Timing). The
 * questions themselves could not be watched so: Element Timing leaves out shadow roots and what is outside of the window.
 */
export interface ProbeOptions {
  readonly questions: string;
  readonly answers: string;
  readonly firstQuestion: string;
  readonly lastQuestion: string;
  /** How many questions there are. */
  readonly size: number;
  /** How the first answer begins. */
  readonly answer: string;
}

export interface Probe {
  /** When what was painted first, in ms since the navigation began. */
  readonly painted: Readonly<Record<string, number>>;
  /** How long from the click to the end of the next frame's work, and to what Event Timing calls painted (0: under 16 ms). */
  readonly clicked: { frame: number; interaction: number };
  layoutShift: number;
  readonly questionCount: () => number;
  readonly firstQuestionBox: () => { x: number; y: number };
  readonly firstAnswerText: () => string;
  readonly nodeCount: () => number;
  /** From a moment until the next frame has been worked off. */
  readonly nextFrame: (since?: number) => Promise<number>;
  readonly stop: () => void;
}

declare global {
  interface Window {
    bench: Probe;
    benchSays: (what: string) => void;
  }
}

export function probe(options: ProbeOptions): void {
  const { questions, answers, firstQuestion, lastQuestion, size, answer } = options;

  const deepAll = (path: string): Element[] =>
    path.split(' >>> ').reduce<Element[]>(
      (hosts, selector, at) =>
        hosts.flatMap((host) => {
          const root = at ? host.shadowRoot : document;
          return root ? [...root.querySelectorAll(selector)] : [];
        }),
      [document.documentElement],
    );
  const deepOne = (path: string, which: 0 | -1): Element | undefined => {
    let found: Element | undefined = document.documentElement;
    for (const [at, selector] of path.split(' >>> ').entries()) {
      const root: ParentNode | null = at ? found.shadowRoot : document;
      const all: NodeListOf<Element> | undefined = root?.querySelectorAll(selector);
      found = all?.[which ? all.length - 1 : 0];
      if (!found) return undefined;
    }
    return found;
  };
  const squeezed = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const shows = (element: Element | undefined, text: string) =>
    !!element?.textContent?.includes(text) &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  /** Whether a hit where the text begins reaches it: not clipped, not covered, in the window. */
  const isReadable = (element: Element | undefined) => {
    if (!element || !squeezed(element.textContent).startsWith(answer)) return false;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let text = walker.nextNode();
    while (text && !text.textContent?.trim()) text = walker.nextNode();
    if (!text) return false;
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getClientRects()[0];
    if (!box?.width) return false;
    const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + box.height / 2];
    let hit = document.elementFromPoint(x, y);
    while (hit?.shadowRoot && hit.shadowRoot.elementFromPoint(x, y) !== hit) {
      const inner = hit.shadowRoot.elementFromPoint(x, y);
      if (!inner) break;
      hit = inner;
    }
    return !!hit && element.contains(hit);
  };

  const painted: Record<string, number> = {};
  const asked = new Set<string>();
  const mark = (name: string) => {
    asked.add(name);
    const dot = document.createElement('span');
    dot.setAttribute('elementtiming', name);
    dot.textContent = '•';
    dot.style.cssText = 'position:fixed;inset-block-start:0;inset-inline-end:0;color:#888;font:8px/8px serif';
    document.documentElement.append(dot);
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { identifier, renderTime } = entry as PerformanceEntry & {
        identifier: string;
        renderTime: number;
      };
      if (!asked.has(identifier) || identifier in painted) continue;
      painted[identifier] = renderTime || entry.startTime;
      window.benchSays(identifier);
    }
  }).observe({ type: 'element', buffered: true });

  const clicked = { frame: Number.NaN, interaction: 0 };
  const nextFrame = (since = performance.now()) =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - since);
        port2.postMessage('');
      });
    });
  let isClicked = false;
  addEventListener(
    'click',
    (event) => {
      isClicked = true;
      nextFrame(event.timeStamp).then((time) => {
        clicked.frame = time;
      });
    },
    { capture: true },
  );
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      clicked.interaction = Math.max(clicked.interaction, duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) bench.layoutShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });

  let isStopped = false;
  const look = () => {
    if (!asked.has('first') && shows(deepOne(questions, 0), firstQuestion)) mark('first');
    if (!asked.has('all') && shows(deepOne(questions, -1), lastQuestion)) mark('all');
    if (isClicked && !asked.has('answer')) {
      // While our element takes over there are two of each answer.
      const all = deepAll(answers);
      if (isReadable(all[0]) || isReadable(all[size])) mark('answer');
    }
    if (!isStopped && !asked.has('answer')) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  const nodesIn = (root: Node): number => {
    const walker = document.createTreeWalker(root);
    let count = 1;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      count++;
      if (node instanceof Element && node.shadowRoot) count += nodesIn(node.shadowRoot);
    }
    return count;
  };

  const bench: Probe = {
    painted,
    clicked,
    layoutShift: 0,
    questionCount: () => deepAll(questions).length,
    firstQuestionBox: () => {
      const box = (deepOne(questions, 0) as Element).getBoundingClientRect();
      return { x: box.left + Math.min(box.width / 2, 60), y: box.top + box.height / 2 };
    },
    firstAnswerText: () => squeezed(deepOne(answers, 0)?.textContent),
    nodeCount: () => nodesIn(document),
    nextFrame,
    stop: () => {
      isStopped = true;
    },
  };
  window.bench = bench;
}
