import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Chosen, FACETS, type Facet } from '../../utils/shelf';
import { useWords } from '../words';

interface Props {
  /** False while most clips are not read yet: their counts would be wrong. */
  isWhole: boolean;
  values: Record<Facet, [value: string, count: number][]>;
  chosen: Chosen;
  onToggle: (facet: Facet, value: string) => void;
  /** Clips were dropped on a tag. */
  onDropOnTag: (tag: string, ids: string[]) => void;
  /** What stands below. */
  children: ComponentChildren;
}

/** Values shown before 'more'. */
const FEW = 8;

/** What the library can be narrowed by, with counts. */
export function Facets({ isWhole, values, chosen, onToggle, onDropOnTag, children }: Props) {
  const words = useWords();
  // Beside the list they are always open; above it, on a narrow window, they would push it away.
  const [isOpen] = useState(() => matchMedia('(min-width: 641px)').matches);
  return (
    <details class="facets" open={isOpen}>
      <summary>{words('library_narrow')}</summary>
      {FACETS.filter((facet) => isWhole && values[facet].length > 0).map((facet) => (
        <FacetList
          key={facet}
          facet={facet}
          values={values[facet]}
          chosen={chosen[facet] ?? []}
          onToggle={(value) => onToggle(facet, value)}
          {...(facet === 'tag' && { onDrop: onDropOnTag })}
        />
      ))}
      {children}
    </details>
  );
}

interface ListProps {
  facet: Facet;
  values: [string, number][];
  chosen: string[];
  onToggle: (value: string) => void;
  onDrop?: (value: string, ids: string[]) => void;
}

function FacetList({ facet, values, chosen, onToggle, onDrop }: ListProps) {
  const words = useWords();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? values : values.slice(0, FEW);
  const label = (value: string) =>
    facet === 'kind' ? words(`library_kind_${value}` as 'library_kind_thread') : value;
  const drop = (value: string) => (event: DragEvent) => {
    event.preventDefault();
    onDrop?.(value, event.dataTransfer?.getData('text/plain').split('\n') ?? []);
  };
  return (
    <section class="facet">
      <h2>{words(`library_facet_${facet}`)}</h2>
      <ul>
        {shown.map(([value, count]) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={chosen.includes(value)}
              onClick={() => onToggle(value)}
              {...(onDrop && {
                onDrop: drop(value),
                onDragOver: (event: DragEvent) => event.preventDefault(),
              })}
            >
              <span dir="auto">{label(value)}</span>
              <span class="count">{count}</span>
            </button>
          </li>
        ))}
      </ul>
      {values.length > FEW && (
        <button type="button" class="quiet" onClick={() => setWhole(!isWhole)}>
          {isWhole ? words('library_fewer') : words('library_more', String(values.length - FEW))}
        </button>
      )}
    </section>
  );
}
