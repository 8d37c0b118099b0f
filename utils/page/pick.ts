import { layer } from './layer';
import { selectorOf } from './selector';

const CSS_TEXT = `
  i { position: absolute; border: 2px solid #0e6a5b; border-radius: 4px; background: #0e6a5b2e; pointer-events: none; }
  p { all: initial; position: absolute; top: 16px; left: 50%; translate: -50% 0; max-width: calc(100vw - 32px);
    padding: 10px 18px; border-radius: 12px; background: #22262b; color: #fff; box-shadow: 0 6px 28px rgb(0 0 0 / 30%);
    font: 500 14px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; }
  code { display: block; color: #9fdccf; font: 12px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }`;

/**
 * Lets the user point at an element: pointer or Tab to it, ↑ for what is around it, ↓ for what is in it, click or Enter
 * to take it, Escape to leave. Resolves with its selector, or null. The page sees none of these events.
 */
export function pick(hint: string, signal: AbortSignal): Promise<string | null> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    const over = layer(CSS_TEXT);
    let chosen: Element | null = null;
    const choose = (element: Element | null) => {
      if (!element || element === document.documentElement) return;
      chosen = element;
      draw(over.root, chosen, hint);
    };
    const end = (selector: string | null) => {
      stop.abort();
      over.remove();
      resolve(selector);
    };
    const take = () => chosen && end(selectorOf(chosen));
    const keys: Record<string, () => void> = {
      Escape: () => end(null),
      Enter: take,
      ArrowUp: () => choose(chosen?.parentElement ?? document.body),
      ArrowDown: () => choose((chosen ?? document.body).firstElementChild),
      ArrowLeft: () => choose(chosen?.previousElementSibling ?? null),
      ArrowRight: () => choose(chosen?.nextElementSibling ?? null),
    };
    const on = <E extends Event>(type: string, act: (event: E) => void) =>
      window.addEventListener(type, act as EventListener, { capture: true, signal: stop.signal });
    on<PointerEvent>('pointermove', ({ clientX, clientY }) =>
      choose(document.elementFromPoint(clientX, clientY)),
    );
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) on(type, swallow);
    on<MouseEvent>('click', (event) => {
      swallow(event);
      take();
    });
    on<KeyboardEvent>('keydown', (event) => {
      const act = keys[event.key];
      if (!act) return;
      swallow(event);
      act();
    });
    signal.addEventListener('abort', () => end(null), { signal: stop.signal });
    draw(over.root, null, hint);
  });
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function draw(root: ShadowRoot, element: Element | null, hint: string): void {
  for (const old of root.querySelectorAll('i, p')) old.remove();
  const help = document.createElement('p');
  help.textContent = hint;
  root.append(help);
  if (!element) return;
  const name = document.createElement('code');
  name.textContent = selectorOf(element);
  help.append(name);
  const { left, top, width, height } = element.getBoundingClientRect();
  const box = document.createElement('i');
  box.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
  root.append(box);
}
