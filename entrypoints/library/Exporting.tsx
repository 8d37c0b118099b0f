import { useEffect, useState } from 'preact/hooks';
import { ExportSheet, type Offered } from '../../components/library/ExportSheet';
import { useWords } from '../../components/words';
import type { Db } from '../../utils/db';
import { exportClips } from '../../utils/export';
import { type Book, bookOf } from '../../utils/export/book';
import { DEFAULT_TEMPLATE, FIELDS, FILTERS, fillTemplate } from '../../utils/export/template';
import { download } from './save';
import type { useUndo } from './useUndo';

interface Props {
  db: Db;
  ids: string[];
  undo: ReturnType<typeof useUndo>;
  onClose: () => void;
}

const KEPT_AS = 'template';

/** The export of some clips: asks how, writes, and hands out the file. */
export function Exporting({ db, ids, undo, onClose }: Props) {
  const words = useWords();
  const [template, setTemplate] = useState(() => localStorage.getItem(KEPT_AS) ?? DEFAULT_TEMPLATE);
  const [first, setFirst] = useState<Book | null>(null);
  const [id = ''] = ids;
  useEffect(() => {
    bookOf(db, id).then(setFirst, () => setFirst(null));
  }, [db, id]);
  const onTemplate = (text: string | null) => {
    setTemplate(text ?? DEFAULT_TEMPLATE);
    if (text === null) localStorage.removeItem(KEPT_AS);
    else localStorage.setItem(KEPT_AS, text);
  };
  const onExport = (format: Offered) => {
    onClose();
    void undo.run(async () => {
      const modified = new Date().toISOString();
      const { name, blob } = await exportClips(db, ids, {
        format,
        template,
        title: words('library_title'),
        modified,
      });
      download(name, blob);
      return { text: words('library_did_export', name) };
    });
  };
  return (
    <ExportSheet
      count={ids.length}
      template={template}
      preview={(text) => (first ? fillTemplate(text, first) : '')}
      fields={Object.keys(FIELDS)}
      filters={Object.keys(FILTERS)}
      onExport={onExport}
      onTemplate={onTemplate}
      onClose={onClose}
    />
  );
}
