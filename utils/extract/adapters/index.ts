import type { Adapter } from '../adapter';
import { discourse, discourseCrawler } from './discourse';
import { discuz } from './discuz';
import { phpbb } from './phpbb';
import { xenforo, xenforo1 } from './xenforo';

/** All engine adapters. Exactly one claims a page, so their order means nothing. */
export const adapters: Adapter[] = [discourse, discourseCrawler, discuz, phpbb, xenforo, xenforo1];
