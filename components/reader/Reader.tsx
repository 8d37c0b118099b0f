import { useMemo } from 'preact/hooks';
import { narrowing } from '../../utils/reader/filters';
import { settingOf } from '../../utils/reader/language';
import { minutesOf } from '../../utils/reader/length';
import { AloudBar } from './AloudBar';
import { SceneContext } from './context';
import { FindBar } from './FindBar';
import type { ReaderHost, ReaderStart } from './host';
import { LoadPages } from './LoadPages';
import { charactersPerLine, choices, look } from './look';
import { BackButton, ProgressLine } from './ProgressLine';
import { SelectionBar } from './SelectionBar';
import { Sheets } from './Sheets';
import { ThreadView } from './ThreadView';
import { TitleBlock } from './TitleBlock';
import { Toolbar } from './Toolbar';
import { useReader } from './useReader';
import { ToastLine } from './useToast';
import { Welcome } from './Welcome';
import { Zoom } from './Zoom';

interface Props {
  start: ReaderStart;
  host: ReaderHost;
  root: ShadowRoot | Document;
}

/** The reading mode: a thread over its page, and everything one can do with it. */
export function Reader({ start, host, root }: Props) {
  const reader = useReader(start, host, root);
  const { thread, view, looks, stage, scene, aloud, find, open, act } = reader;
  const { preferences } = looks;
  const minutes = useMemo(() => minutesOf(thread.posts), [thread]);
  return (
    <div
      class="reader"
      dir="ltr"
      {...choices(preferences, looks.isDark)}
      data-kind={thread.posts.length === 1 ? 'article' : 'thread'}
      style={look(preferences)}
    >
      <Toolbar act={act} active={reader.active} filters={narrowing(view.filters)} title={thread.title} />
      {stage && <ProgressLine stage={stage} minutes={minutes} />}
      {open.find && <FindBar find={find} onClose={() => act('find')} />}
      <div ref={reader.scroller} class="scroller" tabIndex={-1}>
        {scene && stage && (
          <SceneContext.Provider value={scene}>
            <main class="page" {...settingOf(thread.title, thread.lang)}>
              <TitleBlock thread={thread} />
              {reader.welcome && <Welcome {...reader.welcome} />}
              <ThreadView
                rows={view.rows}
                charactersPerLine={charactersPerLine(preferences, window.innerWidth)}
                lineHeight={preferences.size * preferences.leading}
              />
              <LoadPages loading={reader.loading} thread={thread} isSplit={start.isSplit} />
            </main>
          </SceneContext.Provider>
        )}
      </div>
      {preferences.focusLine && <div class="focus-line" aria-hidden="true" />}
      {stage && <BackButton stage={stage} />}
      {aloud && open.aloud && (
        <AloudBar
          aloud={aloud}
          preferences={preferences}
          onChange={looks.change}
          onClose={() => act('aloud')}
        />
      )}
      <SelectionBar root={root} onMark={reader.mark} onNote={reader.note} onClip={reader.clipSelection} />
      <Sheets reader={reader} host={host} />
      {reader.zoomed && <Zoom image={reader.zoomed} onClose={() => reader.setZoomed(null)} />}
      <ToastLine toast={reader.toast} />
    </div>
  );
}
