import outline from '../../outline/Outline.css?inline';
import bars from './bars.css?inline';
import extras from './extras.css?inline';
import frame from './frame.css?inline';
import inside from './inside.css?inline';
import panels from './panels.css?inline';
import themes from './themes.css?inline';
import thread from './thread.css?inline';
import type from './type.css?inline';

/** The reader's style sheet, for its shadow root. */
export const styles = [frame, themes, type, inside, thread, panels, outline, bars, extras].join('\n');
