import { IconButton } from '../panel/Actions';
import { useWords } from '../words';

/** A site that may be read without a click. */
export interface AllowedSite {
  /** The browser's own match pattern: 'https://example.org/*'. */
  pattern: string;
  /** Null where the reading mode cannot be chosen: a pattern of many sites. */
  origin: string | null;
  opensReader: boolean;
}

interface SiteListProps {
  sites: AllowedSite[];
  onOpenReader(origin: string, opens: boolean): void;
  onForbid(pattern: string): void;
}

/** The sites always allowed, whether the reading mode opens there by itself, and a way to take each back. */
export function SiteList({ sites, onOpenReader, onForbid }: SiteListProps) {
  const words = useWords();
  if (sites.length === 0) return <p class="none">{words('options_sites_none')}</p>;
  return (
    <ul class="rows">
      {sites.map(({ pattern, origin, opensReader }) => (
        <li key={pattern}>
          <strong>{pattern.replace(/\/\*$/, '')}</strong>
          {origin !== null && (
            <label>
              <input
                type="checkbox"
                checked={opensReader}
                onChange={(event) => onOpenReader(origin, event.currentTarget.checked)}
              />{' '}
              {words('site_reader')}
            </label>
          )}
          <IconButton
            name="trash"
            label={words('options_forbid', pattern)}
            onClick={() => onForbid(pattern)}
          />
        </li>
      ))}
    </ul>
  );
}
