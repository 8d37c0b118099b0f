import { useEffect, useState } from 'preact/hooks';
import { addCorrection, correctionsOf, undoCorrection, watchCorrections } from '../../utils/correctionStore';
import type { Correction } from '../../utils/model';

/** The user's corrections of a thread's outline: the page applies them and tells its new reading. */
export function useCorrections(url: string) {
  const [list, setList] = useState<Correction[]>([]);
  useEffect(() => {
    let ended = false;
    const load = async () => {
      const found = await correctionsOf(url);
      if (!ended) setList(found);
    };
    void load();
    const stop = watchCorrections(() => void load());
    return () => {
      ended = true;
      stop();
    };
  }, [url]);
  return {
    correct: (correction: Correction) => void addCorrection(url, correction),
    undo: list.length > 0 ? () => void undoCorrection(url) : null,
  };
}
