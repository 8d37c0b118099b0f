import type { Clip, Post } from '../model';
import { shortMoment } from '../moment';

/** What stands over a post in a discussion: floor, author, time, and a tick where its answer was accepted. */
export function postFacts({ floor, author, published, role }: Post): string[] {
  return known([
    floor === null ? null : `#${floor}`,
    author,
    published && shortMoment(published),
    role === 'accepted' ? '✓' : null,
  ]);
}

/** What stands below a clip's title: who wrote it, where, when. */
export function clipFacts({ byline, author, site, published }: Clip): string[] {
  return known([byline ?? author, site, published && shortMoment(published)]);
}

const known = (facts: (string | null)[]) => facts.filter((fact): fact is string => Boolean(fact));
