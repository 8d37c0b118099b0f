/** Fixtures: one folder a case, found by listing; page.html says its address and moment in its first comment. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Thread } from '../../utils/model.ts';
import { ROOT } from './root.ts';

/** A page of our own words in real engine markup, and the Thread it must give (null: nothing to read). */
export interface Fixture {
  /** Folder name: ENGINE-what. */
  name: string;
  html: string;
  url: string;
  now: Date;
  expected: Thread | null | undefined;
}

export const FIXTURES = join(ROOT, 'tests', 'fixtures');

/** All fixtures by name. */
export function fixtures(): Fixture[] {
  return readdirSync(FIXTURES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => fixture(entry.name));
}

/** One fixture; `expected` is undefined where its expected.json is not written yet. */
export function fixture(name: string): Fixture {
  const html = readFileSync(join(FIXTURES, name, 'page.html'), 'utf8');
  const head = /^\s*<!--\s*url:\s*(\S+)\s+now:\s*(\S+)\s*-->/.exec(html);
  if (!head?.[1] || !head[2])
    throw new Error(`${name}/page.html must begin with <!-- url: https://… now: 2026-01-05T12:00:00 -->`);
  const file = join(FIXTURES, name, 'expected.json');
  const expected = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  return { name, html, url: head[1], now: new Date(head[2]), expected };
}
