import type { ImageUse } from '../../utils/model';
import { useWords } from '../words';
import { sizeOf } from './size';

interface Props {
  uses: ImageUse[];
  /** Addresses of images that are not kept. */
  missing: string[];
}

/** How many images are kept with a clip and what they take; those that are not, each with the reason. */
export function ImageLine({ uses, missing }: Props) {
  const words = useWords();
  const kept = uses.filter((use) => use.hash !== null);
  if (kept.length + missing.length === 0) return null;
  const bytes = kept.reduce((sum, use) => sum + use.bytes, 0);
  const line = words('library_images', String(kept.length), sizeOf(bytes));
  if (missing.length === 0) return <p class="image-line">{line}</p>;
  const why = new Map(uses.map((use) => [use.url, use.refused]));
  return (
    <details class="image-line">
      <summary>
        {kept.length > 0 && `${line} · `}
        {words('library_images_missing', String(missing.length))}
      </summary>
      <ul>
        {missing.map((url) => {
          const refused = why.get(url);
          return (
            <li key={url}>
              <code>{url}</code> {words(refused ? `library_refused_${refused}` : 'library_refused_not_asked')}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
