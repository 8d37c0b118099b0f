import { useWords } from '../words';
import { Fold } from './Fold';
import { Icon } from './Icon';

/** What the user chose for the site of the shown page. */
export interface SiteChoice {
  /** 'https://example.org'. */
  origin: string;
  isAllowed: boolean;
  opensReader: boolean;
  /** How many own rules there are. */
  rules: number;
}

interface SiteSectionProps {
  site: SiteChoice;
  /** What is going on or was done; empty for nothing. */
  status: string;
  onAllow(isAllowed: boolean): void;
  onOpenReader(opens: boolean): void;
  onPick(what: 'hide' | 'body'): void;
  onClearRules(): void;
  onReport(): void;
}

/** Always on this site, and the ways to mend a wrong extraction. */
export function SiteSection({ site, status, ...on }: SiteSectionProps) {
  const words = useWords();
  const host = new URL(site.origin).host;
  return (
    <Fold icon="options" title={words('panel_site')}>
      <div class="site">
        <Switch
          label={words('site_always')}
          hint={words('site_always_hint', host)}
          isOn={site.isAllowed}
          onChange={on.onAllow}
        />
        {site.isAllowed && (
          <Switch
            label={words('site_reader')}
            hint={words('site_reader_hint')}
            isOn={site.opensReader}
            onChange={on.onOpenReader}
          />
        )}
        <h3>{words('site_wrong')}</h3>
        <div class="row wrap">
          <button type="button" class="button small" onClick={() => on.onPick('hide')}>
            {words('site_pick_hide')}
          </button>
          <button type="button" class="button small" onClick={() => on.onPick('body')}>
            {words('site_pick_body')}
          </button>
          <button type="button" class="button small" onClick={on.onReport}>
            {words('site_report')}
          </button>
        </div>
        <p class="note" role="status">
          {status}
        </p>
        {site.rules > 0 && (
          <p class="rules">
            <Icon name="pen" size={14} /> {words('site_rules', `${site.rules}`)}{' '}
            <button type="button" class="button quiet small" onClick={on.onClearRules}>
              {words('site_rules_clear')}
            </button>
          </p>
        )}
      </div>
    </Fold>
  );
}

/** A choice that takes effect at once. */
export function Switch(props: { label: string; hint: string; isOn: boolean; onChange(isOn: boolean): void }) {
  return (
    <label class="switch">
      <span>
        <span class="label">{props.label}</span>
        <span class="note">{props.hint}</span>
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={props.isOn}
        aria-checked={props.isOn}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
