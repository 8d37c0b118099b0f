import type { Thread } from '../model';

/** Why a page of a thread cannot be read now. Only 'busy' passes by itself. */
export type Obstacle = 'login' | 'captcha' | 'busy' | 'denied' | 'gone' | 'unreadable';

const CAPTCHA =
  /captcha|hcaptcha|turnstile|cf-challenge|just a moment|checking your browser|verify you are (?:a )?human|安全验证|人机验证|滑动验证|请输入验证码|访问验证/i;
const BUSY =
  /过于频繁|频率过快|太快|访问频繁|请稍[后候]再试|两次.{0,12}间隔|秒后再|too many requests|rate limit|slow down|try again (?:later|in)|flood control/i;
const LOGIN =
  /(?:请|需要|必须|您?尚未|后才|才能).{0,8}登[录陆]|未登录|没有登录|游客无法|must (?:be logged|log|sign) ?in|(?:log|sign) ?in to (?:continue|view|see|read)|login required|members? only/i;
const DENIED = /没有权限|无权|权限不足|阅读权限|access denied|not authori[sz]ed|permission/i;

/** What stands between us and a page of the thread; null when the page is read. */
export function obstacle(
  status: number,
  document: Document,
  read: Thread | null,
  start: Thread,
): Obstacle | null {
  if (status === 429) return 'busy';
  if (read && read.posts.length > 0 && isSameKind(read, start) && status < 400) return null;
  if (status === 404 || status === 410) return 'gone';
  // Only short pages are read for their message: a long page may hold any of these words.
  const text = (document.body?.textContent ?? '').replace(/\s+/g, ' ').slice(0, 4000);
  const marks = `${document.title} ${text} ${document.querySelector('iframe[src*="captcha" i],.cf-turnstile,.g-recaptcha') ? 'captcha' : ''}`;
  if (CAPTCHA.test(marks)) return 'captcha';
  if (BUSY.test(marks)) return 'busy';
  if (status === 401 || LOGIN.test(marks) || isLoginPage(document)) return 'login';
  if (status === 403 || DENIED.test(marks)) return 'denied';
  return status === 503 ? 'busy' : 'unreadable';
}

/** A wall is often readable as an article: only the engine of the first page counts. */
function isSameKind(read: Thread, start: Thread): boolean {
  return read.engine === start.engine;
}

function isLoginPage(document: Document): boolean {
  return document.querySelector('form input[type="password"]') !== null;
}

/** Seconds a server asks to wait: `Retry-After` as a number or a date; at most five minutes. */
export function retryAfter(header: string | null, now: number): number | null {
  if (!header) return null;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(300, Math.ceil(seconds)) : null;
}
