import type { Notification } from '../messages';
import { layer } from './layer';

const CSS_TEXT = `
  p { all: initial; position: absolute; bottom: 32px; left: 50%; translate: -50% 0; box-sizing: border-box;
    max-width: min(420px, calc(100vw - 32px)); padding: 12px 20px; border-radius: 12px; background: #22262b; color: #fff;
    font: 500 15px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; box-shadow: 0 6px 28px rgb(0 0 0 / 30%); }
  p::before { content: "✓"; margin-inline-end: 10px; color: #6fcab7; font-weight: 700; }
  p.bad::before { content: "!"; color: #ffb4ab; }`;
const SECONDS = 3;
let remove: (() => void) | undefined;

/** Shows a short message over the page for some seconds; the newest replaces the one before. */
export function toast({ text, tone }: Notification): void {
  remove?.();
  const over = layer(CSS_TEXT);
  const message = document.createElement('p');
  message.className = tone;
  message.setAttribute('role', tone === 'bad' ? 'alert' : 'status');
  message.textContent = text;
  over.root.append(message);
  const timer = setTimeout(over.remove, SECONDS * 1000);
  remove = () => {
    clearTimeout(timer);
    over.remove();
  };
}
