import { defineContentScript } from 'wxt/utils/define-content-script';
import { extract } from '../utils/extract';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main() {
    console.log(extract(document, { url: location.href, now: new Date() }));
  },
});
