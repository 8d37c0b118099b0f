import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { KeyList } from '../../components/options/KeyList';
import { RuleList } from '../../components/options/RuleList';
import { SiteList } from '../../components/options/SiteList';
import { useWords } from '../../components/words';
import { joinRules, type RuleBook, removeRule, rulesFromJson, rulesToJson } from '../../utils/rules';
import { autoReader, images, ownRules } from '../../utils/settings';
import { useOptions } from './useOptions';

/** Options: sites always allowed, own rules, shortcuts. The look of the reading mode is set in the reading mode. */
export function App() {
  const words = useWords();
  const state = useOptions();
  if (state.is === 'waiting') return <main aria-busy="true" />;
  return (
    <main>
      <h1>{words('options_title')}</h1>
      <section>
        <h2>{words('options_sites')}</h2>
        <p class="hint">{words('options_sites_hint')}</p>
        <SiteList
          sites={state.sites}
          onOpenReader={(origin, opens) => void chooseReader(origin, opens)}
          onForbid={(pattern) => void browser.permissions.remove({ origins: [pattern] })}
        />
      </section>
      <section>
        <h2>{words('options_images')}</h2>
        <p class="hint">{words('options_images_hint')}</p>
        {(['all', 'asked', 'none'] as const).map((choice) => (
          <label key={choice} class="choice">
            <input
              type="radio"
              name="images"
              checked={state.images === choice}
              onChange={() => void images.setValue(choice)}
            />
            {words(`options_images_${choice}`)}
          </label>
        ))}
      </section>
      <Rules book={state.book} />
      <section>
        <h2>{words('options_keys')}</h2>
        <p class="hint">{words('options_keys_hint')}</p>
        <KeyList keys={state.keys} />
      </section>
      <p class="hint">{words('options_private')}</p>
    </main>
  );
}

async function chooseReader(origin: string, opens: boolean): Promise<void> {
  const others = (await autoReader.getValue()).filter((other) => other !== origin);
  await autoReader.setValue(opens ? [...others, origin] : others);
}

function Rules({ book }: { book: RuleBook }) {
  const words = useWords();
  const [status, setStatus] = useState('');
  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = rulesFromJson(await file.text());
    if (!read) return setStatus(words('options_rules_bad', file.name));
    await ownRules.setValue(joinRules(await ownRules.getValue(), read));
    setStatus(words('options_rules_taken', `${Object.keys(read).length}`));
  };
  return (
    <section>
      <h2>{words('options_rules')}</h2>
      <p class="hint">{words('options_rules_hint')}</p>
      <RuleList book={book} onRemove={(host, selector) => void removeRule(host, selector)} />
      <p class="row">
        <a class="button small" download="plainthread-rules.json" href={fileOf(book)}>
          {words('options_rules_export')}
        </a>
        <label class="button small file">
          {words('options_rules_import')}
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
          />
        </label>
      </p>
      <p class="hint" role="status">
        {status}
      </p>
    </section>
  );
}

/** A file without a server: extension pages may link to data. */
function fileOf(book: RuleBook): string {
  return `data:application/json;charset=utf-8,${encodeURIComponent(rulesToJson(book))}`;
}
