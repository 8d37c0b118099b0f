import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

// The click on the toolbar button grants `activeTab`: no host permission is asked at install.
const PERMISSIONS = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'];

/** Names like `_initializeNode` are Readability's private ones: nothing outside its class says them. */
const shortNames: Plugin = {
  name: 'short-names',
  outputOptions: (options) =>
    options.format === 'iife' && options.minify === true
      ? { ...options, minify: { compress: true, mangle: true, mangleProps: { include: /^_[a-z]\w+$/ } } }
      : null,
};

export default defineConfig({
  imports: false,
  outDir: '.output',
  vite: () => ({ plugins: [preact({ devToolsEnabled: false }), shortNames], build: { target: 'es2023' } }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: browser === 'firefox' ? PERMISSIONS : [...PERMISSIONS, 'sidePanel'],
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_name__' },
    omnibox: { keyword: 'pt' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+R' } },
      // Chromium keeps Alt+Shift+R for itself; there, our script in the page hears it (utils/readKey.ts).
      read: {
        suggested_key: { default: browser === 'firefox' ? 'Alt+Shift+R' : 'Alt+Shift+D' },
        description: '__MSG_command_read__',
      },
      clip: { suggested_key: { default: 'Alt+C' }, description: '__MSG_command_clip__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'plainthread@plainthread.invalid',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '116' }),
  }),
});
