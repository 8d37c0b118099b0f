import { render } from 'preact';
import { browser } from 'wxt/browser';
import { WordsContext } from '../../components/words';
import { words } from '../../utils/words';
import { App } from './App';
import './style.css';

document.documentElement.lang = browser.i18n.getUILanguage();
document.title = `${words('options_title')} · ${words('name')}`;
const root = document.getElementById('app');
if (root)
  render(
    <WordsContext.Provider value={words}>
      <App />
    </WordsContext.Provider>,
    root,
  );
