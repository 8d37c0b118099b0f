import { useWords } from '../words';

/** A line of a preview: how many clips and highlights are of a kind. */
export interface CountRow {
  label: string;
  clips: number;
  highlights: number;
}

/** How many clips and highlights a file would bring, by kind. */
export function CountTable({ rows }: { rows: CountRow[] }) {
  const words = useWords();
  return (
    <table>
      <thead>
        <tr>
          <td />
          <th scope="col">{words('library_count_clips')}</th>
          <th scope="col">{words('library_place_highlights')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, clips, highlights }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{clips}</td>
            <td>{highlights}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
