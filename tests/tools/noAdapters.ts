import type { Adapter, Draft } from '../../utils/extract/adapter';

/** Stand in for what knows pages by their marks where the extractor is measured on forums it does not know. */
export const adapters: Adapter[] = [];
export const schema = (): Draft | null => null;
