import { useWords } from '../words';

/** The board a clip is filed under, its parts between '›'. */
export function BoardField(props: { board: string[]; onChange(board: string[]): void }) {
  const words = useWords();
  const shown = props.board.join(' › ');
  const keep = (typed: string) => {
    const board = typed
      .split(/[›>]/)
      .map((part) => part.trim())
      .filter(Boolean);
    if (board.join(' › ') !== shown) props.onChange(board);
  };
  return (
    <input
      class="board-field"
      dir="auto"
      defaultValue={shown}
      aria-label={words('panel_board')}
      placeholder={words('panel_board')}
      onBlur={(event) => keep(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && event.currentTarget.blur()}
    />
  );
}
