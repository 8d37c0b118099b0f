import { useState } from 'preact/hooks';
import { useWords } from '../words';
import { Dialog } from './Dialog';

/** The formats offered, in this order. */
export const OFFERED = ['markdown', 'html', 'epub', 'json', 'text', 'csv', 'annotations'] as const;
export type Offered = (typeof OFFERED)[number];

interface Props {
  count: number;
  template: string;
  /** The first clip as a template would write it. */
  preview: (template: string) => string;
  fields: string[];
  filters: string[];
  onExport: (format: Offered, template: string) => void;
  onTemplate: (template: string | null) => void;
  onClose: () => void;
}

/** Asks in which format clips leave the library; a Markdown template shows at once what it does. */
export function ExportSheet({
  count,
  template,
  preview,
  fields,
  filters,
  onExport,
  onTemplate,
  onClose,
}: Props) {
  const words = useWords();
  const [format, setFormat] = useState<Offered>('markdown');
  return (
    <Dialog title={words('library_export_title', String(count))} onClose={onClose}>
      <div class="formats" role="radiogroup" aria-label={words('library_act_export')}>
        {OFFERED.map((each) => (
          <label key={each}>
            <input type="radio" name="format" checked={each === format} onChange={() => setFormat(each)} />
            <span>
              <strong>{words(`library_format_${each}`)}</strong>
              <small>{words(`library_format_${each}_text`)}</small>
            </span>
          </label>
        ))}
      </div>
      {format === 'markdown' && (
        <details class="template">
          <summary>{words('library_template')}</summary>
          <p>{words('library_template_help', fields.join(' '), filters.join(' '))}</p>
          <div class="template-sides">
            <textarea
              value={template}
              aria-label={words('library_template')}
              spellcheck={false}
              onInput={(event) => onTemplate(event.currentTarget.value)}
            />
            {/* A long preview scrolls, so the keyboard must reach it. */}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
            <pre tabIndex={0}>{preview(template)}</pre>
          </div>
          <button type="button" class="quiet" onClick={() => onTemplate(null)}>
            {words('library_template_reset')}
          </button>
        </details>
      )}
      <div class="acts">
        <button type="button" class="primary" onClick={() => onExport(format, template)}>
          {words('library_export_do')}
        </button>
        <button type="button" onClick={onClose}>
          {words('library_close')}
        </button>
      </div>
    </Dialog>
  );
}
