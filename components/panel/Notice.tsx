import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';

/** A calm message in place of a thread: what is so, and what the user can do. */
export function Notice(props: { icon: IconName; title: string; text: string; children?: ComponentChildren }) {
  return (
    <section class="notice">
      <span class="badge">
        <Icon name={props.icon} size={28} />
      </span>
      <h1>{props.title}</h1>
      <p>{props.text}</p>
      {props.children}
    </section>
  );
}
