import type { TraceEntry } from '../../utils/model';
import { useWords, type Word } from '../words';
import { Fold } from './Fold';

const LABELS: Record<string, Word> = {
  jammer: 'noise_jammer',
  hidden: 'noise_hidden',
  ad: 'noise_ad',
  signature: 'noise_signature',
  image: 'noise_image',
  control: 'noise_control',
};
/** Enough of each kind to judge it by. */
const SAMPLES = 4;

/** What the extraction left out of the posts, by kind, so that the user can check it. */
export function NoiseList({ trace }: { trace: TraceEntry[] }) {
  const words = useWords();
  const noise = trace.filter(({ step }) => step in LABELS);
  if (noise.length === 0) return null;
  const title =
    noise.length === 1 ? words('panel_noise_one') : words('panel_noise', noise.length.toLocaleString());
  return (
    <Fold icon="spark" title={title}>
      <dl class="noise">
        {[...byStep(noise)].map(([step, entries]) => (
          <div key={step}>
            <dt>
              {words(LABELS[step] ?? 'noise_other')} <span class="count">{entries.length}</span>
            </dt>
            {samples(entries).map((what) => (
              <dd key={what}>{what}</dd>
            ))}
          </div>
        ))}
      </dl>
    </Fold>
  );
}

function byStep(noise: TraceEntry[]): Map<string, TraceEntry[]> {
  const groups = new Map<string, TraceEntry[]>();
  for (const entry of noise) groups.set(entry.step, [...(groups.get(entry.step) ?? []), entry]);
  return groups;
}

function samples(entries: TraceEntry[]): string[] {
  return [...new Set(entries.map(({ what }) => what.trim()))].filter(Boolean).slice(0, SAMPLES);
}
