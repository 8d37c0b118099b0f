/** A screen of our own, on which real keys can be pressed: WebDriver and the debugger press none that the browser hears. */
import { execFileSync, spawn } from 'node:child_process';

/** A virtual screen; `env` opens windows on it. */
export interface Display {
  env: NodeJS.ProcessEnv;
  /** Presses keys in the window of this title, as `xdotool` names them: 'alt+shift+r'. */
  press(title: string, keys: string): Promise<void>;
  /** Presses keys where the screen's own focus is: in a prompt of the browser. */
  key(keys: string): void;
  close(): void;
}

/** Whether Xvfb and xdotool are here. */
export function hasDisplay(): boolean {
  try {
    execFileSync('sh', ['-c', 'command -v Xvfb && command -v xdotool'], { stdio: 'ignore' });
    return true;
  } catch {
    // One of them is missing, or this is no Unix.
    return false;
  }
}

/** Starts a screen with a number that nobody has. */
export async function display(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x960x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb ended')));
    server.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
  });
  const env = { ...process.env, DISPLAY: `:${number}` };
  const xdotool = (...args: string[]) => execFileSync('xdotool', args, { env, encoding: 'utf8' }).trim();
  return {
    env,
    async press(title, keys) {
      const [window = ''] = xdotool('search', '--sync', '--onlyvisible', '--name', title).split('\n');
      xdotool('windowfocus', '--sync', window);
      xdotool('key', keys);
    },
    key: (keys) => void xdotool('key', keys),
    close: () => void server.kill(),
  };
}
