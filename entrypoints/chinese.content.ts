import * as OpenCC from 'opencc-js';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { slot } from '../utils/reading';

/** Puts the converter between simplified and traditional Chinese into the page's slot. Run when first asked for. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main() {
    slot().chinese = {
      simplified: OpenCC.Converter({ from: 't', to: 'cn' }),
      traditional: OpenCC.Converter({ from: 'cn', to: 't' }),
    };
  },
});
