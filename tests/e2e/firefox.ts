/** The built extension in real Firefox: its toolbar button and its sidebar are reached through the browser's own window. */
import type { Browser } from 'puppeteer-core';
import { startFirefox } from '../tools/browser.ts';
import { built, newProfile, open, type Stage, type StageOptions } from './browser.ts';

const ID = 'plainthread@plainthread.invalid';
/** A fixed UUID, so that the extension's pages have an address known before. */
const UUID = '11111111-2222-4333-8444-555555555555';

/** A stage in Firefox; `sidebar` evaluates an expression over the sidebar's `document`. */
export interface FirefoxStage extends Stage {
  sidebar(expression: string): Promise<unknown>;
  /** Evaluates an expression in the browser's own window. */
  chrome(expression: string): Promise<unknown>;
  /** Presses a letter with Alt, and with Shift if told, as the keyboard would: the browser hears it too. */
  press(letter: string, withShift: boolean): Promise<void>;
}

/** WebDriver BiDi as puppeteer speaks it; the chrome scope is Firefox's own extension of it. */
interface Connection {
  send(method: string, params: object): Promise<{ result: BidiAnswer }>;
}
interface BidiAnswer {
  contexts: { context: string }[];
  result: { value: unknown };
  exceptionDetails?: { text: string };
}

/** Firefox with the extension loaded. */
export async function firefox(options: StageOptions): Promise<FirefoxStage> {
  const { site, profile = newProfile(), lang = 'en-US', launch = {} } = options;
  const browser = await startFirefox({
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      // Asking for one site's permission is answered with yes.
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.locale.requested': lang,
    },
    ...launch,
  });
  await browser.installExtension(built('firefox'));
  const chrome = await chromeWindow(browser);
  return {
    browser,
    origin: `moz-extension://${UUID}`,
    profile,
    chrome,
    open: (url) => open(browser, site, url),
    click: async (page) => {
      await page.bringToFront();
      await chrome(CLICK);
    },
    press: async (letter, withShift) => void (await chrome(pressed(letter, withShift))),
    sidebar: (expression) => chrome(inSidebar(expression)).then((json) => JSON.parse(String(json))),
    close: () => browser.close(),
  };
}

const CLICK = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('${ID}');
  ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`;

function pressed(letter: string, withShift: boolean): string {
  return `
    const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    keyboard.beginInputTransactionForTests(window);
    const held = [['Alt', 'AltLeft'], ...(${withShift} ? [['Shift', 'ShiftLeft']] : [])];
    const keys = [...held, [${withShift} ? '${letter.toUpperCase()}' : '${letter}', 'Key${letter.toUpperCase()}']];
    const event = ([key, code], type) => new KeyboardEvent(type, { key, code });
    for (const key of keys) keyboard.keydown(event(key, 'keydown'));
    for (const key of keys.reverse()) keyboard.keyup(event(key, 'keyup'));
    return true;`;
}

/** The sidebar lives in another process: a frame script reads it and sends the answer back as JSON. */
function inSidebar(expression: string): string {
  const script = `sendAsyncMessage('plainthread', JSON.stringify((({document}) => ${expression})(content)) ?? 'null')`;
  return `
    const { messageManager } = document.getElementById('sidebar').contentDocument.getElementById('webext-panels-browser');
    return new Promise((resolve) => {
      messageManager.addMessageListener('plainthread', function hear({ data }) {
        messageManager.removeMessageListener('plainthread', hear);
        resolve(data);
      });
      messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(${JSON.stringify(script)}), false);
    });`;
}

async function chromeWindow(browser: Browser): Promise<(body: string) => Promise<unknown>> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = tree.result.contexts;
  if (!window) throw new Error('Firefox shows no window');
  return async (body) => {
    const { result } = await connection.send('script.evaluate', {
      expression: `(() => { ${body} })()`,
      target: { context: window.context },
      awaitPromise: true,
    });
    if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
    return result.result.value;
  };
}
