import type { ComponentChildren } from 'preact';

interface Props {
  text: string;
  marks: [start: number, end: number][];
}

/** A text with the found places marked. */
export function Marked({ text, marks }: Props) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
