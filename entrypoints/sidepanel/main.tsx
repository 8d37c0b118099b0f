import { browser } from 'wxt/browser';
import { mount } from '../../components/mount';
import { words } from '../../utils/words';
import { App } from './App';
import './style.css';

mount(<App />, { words, title: words('name'), lang: browser.i18n.getUILanguage() });
