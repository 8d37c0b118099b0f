import type { Adapter } from '../../utils/extract/adapter';

/** Stands in for the list of adapters where the extractor is measured on forums it does not know. */
export const adapters: Adapter[] = [];
