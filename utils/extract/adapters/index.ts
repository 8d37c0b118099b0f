import type { Adapter } from '../adapter';
import { discuz } from './discuz';

/** All engine adapters. Exactly one claims a page, so their order means nothing. */
export const adapters: Adapter[] = [discuz];
