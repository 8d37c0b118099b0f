import type { ComponentChildren } from 'preact';

/** A calm message in place of a thread: what is so, and what the user can do. */
export function Notice(props: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <main class="notice">
      <h1>{props.title}</h1>
      <p>{props.text}</p>
      {props.children}
    </main>
  );
}
