import type { SiteRules } from '../../utils/model';
import { IconButton } from '../panel/Actions';
import { useWords } from '../words';

interface RuleListProps {
  book: Record<string, SiteRules>;
  onRemove(host: string, selector: string): void;
}

/** The user's own rules, by site. */
export function RuleList({ book, onRemove }: RuleListProps) {
  const words = useWords();
  const hosts = Object.keys(book).sort();
  if (hosts.length === 0) return <p class="none">{words('options_rules_none')}</p>;
  return (
    <>
      {hosts.map((host) => (
        <section key={host} aria-label={host}>
          <h3>{host}</h3>
          <ul class="rows">
            {rulesOf(book[host]).map(({ what, selector }) => (
              <li key={what + selector}>
                <span>{words(what === 'hide' ? 'options_rule_hide' : 'options_rule_body')}</span>
                <code>{selector}</code>
                <IconButton
                  name="trash"
                  label={words('options_rule_remove', selector)}
                  onClick={() => onRemove(host, selector)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function rulesOf(rules: SiteRules | undefined): { what: 'hide' | 'body'; selector: string }[] {
  if (!rules) return [];
  const hide = rules.hide.map((selector) => ({ what: 'hide' as const, selector }));
  return rules.body ? [{ what: 'body', selector: rules.body }, ...hide] : hide;
}
