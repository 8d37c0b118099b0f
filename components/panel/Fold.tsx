import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';

/** A part of the panel that folds: a drawing, a title, how many. */
export function Fold(props: {
  icon: IconName;
  title: string;
  count?: number;
  open?: boolean;
  children: ComponentChildren;
}) {
  return (
    <details class="fold" open={props.open}>
      <summary>
        <Icon name={props.icon} size={16} />
        <span class="title">{props.title}</span>
        {props.count !== undefined && <span class="count">{props.count}</span>}
        <span class="chevron">
          <Icon name="chevron" size={14} />
        </span>
      </summary>
      {props.children}
    </details>
  );
}
