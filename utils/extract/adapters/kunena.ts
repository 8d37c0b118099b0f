import { forum } from '../adapter';
import { crumbs, digits, first, moment, orBefore } from '../fields';

/** Kunena: `.kmsgtext` in a table below its head in Blue Eagle (1.6 to 3), `.kmsg` in `.message` in later templates. */
export const kunena = forum({
  engine: 'kunena',
  detects: '.kmsg .kmsgtext, .message .kmsg',
  title: '.kheader h1 span, .kheader h2 a',
  board: crumbs('.kforum-pathway a, .breadcrumb a'),
  post: 'table.kmsg, .message',
  // The number it shows is the same in some configurations, so it is no floor.
  id: orBefore(digits('id', 'a[rel="canonical"][id], [class^="kmsg-id"] a[id]')),
  author: first('.kpost-username', '.profilebox strong'),
  published: orBefore(moment('.kmsgdate, .kdate')),
  edited: moment('.alert-info[title], .kmessage-editmarkup'),
  body: '.kmsgtext, .kmsg:not(table)',
});
