import { browser } from 'wxt/browser';
import type { ExtensionEvents, ExtensionQuestions, PageEvents, PageQuestions, Place } from './messages';

/**
 * Carries typed messages. A question is a method of an interface: `ask…` sends its one argument, `answer` replies.
 * Asking rejects when nobody answers: a page without our script, a closed tab, a bug on the other side.
 */
type Name<Q> = Extract<keyof Q, string>;
type Ask<F> = F extends (ask: infer A) => unknown ? A : never;
type Reply<F> = F extends (ask: never) => infer R ? R : never;
type Envelope = { value: unknown } | { error: string };

/** Who asks or tells: the tab of a page, or null for our own panel, library, options and background. */
export interface Sender {
  tab: number | null;
}

/** Answers to some questions; each gets who asks as well, and may take its time. */
export type Answers<Q> = {
  [N in keyof Q]?: (ask: Ask<Q[N]>, sender: Sender) => Reply<Q[N]> | Promise<Reply<Q[N]>>;
};

/** Asks the page of a tab. */
export async function askPage<N extends Name<PageQuestions>>(
  tab: number,
  question: N,
  ask: Ask<PageQuestions[N]>,
): Promise<Reply<PageQuestions[N]>> {
  // Only the top frame: ad frames of the same tab may hold our script on sites that are always allowed.
  return opened(await browser.tabs.sendMessage(tab, { question, ask }, { frameId: 0 })) as never;
}

/** Asks the background. */
export async function askExtension<N extends Name<ExtensionQuestions>>(
  question: N,
  ask: Ask<ExtensionQuestions[N]>,
): Promise<Reply<ExtensionQuestions[N]>> {
  return opened(await browser.runtime.sendMessage({ question, ask })) as never;
}

function opened(envelope: Envelope | undefined): unknown {
  if (!envelope) throw new Error('Nobody answered');
  if ('error' in envelope) throw new Error(envelope.error);
  return envelope.value;
}

/** Answers a page's questions in `content.js`, until the returned function is called. */
export function answerAsPage(answers: Answers<PageQuestions>): () => void {
  return answer(answers as Handlers);
}

/** Answers questions in the background, until the returned function is called. */
export function answerAsExtension(answers: Answers<ExtensionQuestions>): () => void {
  return answer(answers as Handlers);
}

type Handlers = Record<string, ((ask: unknown, sender: Sender) => unknown) | undefined>;

function answer(handlers: Handlers): () => void {
  return listen((message, sender, reply) => {
    const handler = typeof message.question === 'string' ? handlers[message.question] : undefined;
    if (!handler) return undefined;
    Promise.resolve()
      .then(() => handler(message.ask, sender))
      .then(
        (value) => reply({ value }),
        (error: unknown) => reply({ error: error instanceof Error ? error.message : String(error) }),
      );
    // Keeps the channel open for the late reply, in Chromium and Firefox alike.
    return true;
  });
}

type Events = PageEvents & ExtensionEvents;

/** Tells an event to all our other contexts; it is no error when none listens. */
export function tell<E extends Name<Events>>(event: E, data: Events[E]): void {
  browser.runtime.sendMessage({ event, data }).catch(() => {
    // Nobody listens: no panel is open and the background has no interest.
  });
}

/** Listens to events until the returned function is called. */
export function hear(
  hearers: { [E in keyof Events]?: (data: Events[E], sender: Sender) => void },
): () => void {
  const all = hearers as Record<string, ((data: unknown, sender: Sender) => void) | undefined>;
  return listen((message, sender) => {
    if (typeof message.event === 'string') all[message.event]?.(message.data, sender);
    return undefined;
  });
}

interface Message {
  question?: unknown;
  ask?: unknown;
  event?: unknown;
  data?: unknown;
}

function listen(
  hearer: (message: Message, sender: Sender, reply: (e: Envelope) => void) => true | undefined,
) {
  const listener = (
    message: unknown,
    sender: { tab?: { id?: number | undefined } | undefined },
    reply: (envelope: Envelope) => void,
  ) => {
    if (typeof message !== 'object' || message === null) return undefined;
    return hearer(message, { tab: sender.tab?.id ?? null }, reply);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** The name of the channel on which a page tells its place, as long as a panel holds the other end. */
const PLACE_CHANNEL = 'place';

/** Follows the reader's place in a tab's page until the returned function is called or the page goes away. */
export function followPlace(tab: number, onPlace: (place: Place) => void): () => void {
  const port = browser.tabs.connect(tab, { name: PLACE_CHANNEL, frameId: 0 });
  port.onMessage.addListener(onPlace);
  // Reading it keeps Chromium from logging 'Unchecked runtime.lastError' for a page that went away.
  port.onDisconnect.addListener(() => void browser.runtime.lastError);
  return () => port.disconnect();
}

/** In the page: calls `start` for each panel that follows; what `start` returns is called when it stops following. */
export function onFollowed(start: (tellPlace: (place: Place) => void) => () => void): () => void {
  const listener = (port: ReturnType<typeof browser.runtime.connect>) => {
    if (port.name !== PLACE_CHANNEL) return;
    const stop = start((place) => port.postMessage(place));
    port.onDisconnect.addListener(stop);
  };
  browser.runtime.onConnect.addListener(listener);
  return () => browser.runtime.onConnect.removeListener(listener);
}
