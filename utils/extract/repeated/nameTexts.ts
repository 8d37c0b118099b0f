import { findDate } from '../dates';
import { hasLetter } from '../letters';
import { ownTexts } from './columns';
import { LABEL, LONGEST } from './nameSigns';
import type { Spot, Survey, Words } from './survey';
import type { Unit } from './units';

const TAIL =
  /\s*(?:[,:·•|»–—-]|(?<![a-z\u00c0-\u02af\u0370-\u1fff\u3040-\u9fff\uac00-\ud7af])(?:on|at|wrote|writes|says|said|asked|answered|replied|posted|commented|am|schrieb|sagte|le|a écrit|escribió|написал\w*|пишет)(?![a-z\u00c0-\u02af\u0370-\u1fff\u3040-\u9fff\uac00-\ud7af]))+$/i;

/** Behind a name in mail: '<ann@wells.example>'. */
const ADDRESS = /\s*<[^<>\s]+(?:@| at )[^<>]+>$/;

/** What is left of 'Sun Dec 17, 2023' without its date. */
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]?\s*$/i;

const CLOCK = /^\d{1,2}[:.]\d\d(?!\d)/;

/** A part of a time that stands in pieces: '8:56 PM' beside its day. */
export function isTime({ text, at }: Words): boolean {
  return CLOCK.test(text) || at.tag === 'TIME' || at.parent?.tag === 'TIME';
}

/** A text without labels and a date within it; null when nothing like a name is left. */
export function nameIn(text: string, lang: string | null): string | null {
  let name = text;
  if (/\d/.test(text)) {
    const date = findDate(text, lang);
    if (date) name = text.slice(0, date.start).replace(WEEKDAY, '') || text.slice(date.end);
  }
  name = name.replace(LABEL, '').replace(ADDRESS, '').replace(TAIL, '').trim();
  return name && name.length <= LONGEST * 2 && (/\d/.test(name) || hasLetter(name)) ? name : null;
}

/** A guest's name stands among so many first texts of a post. */
const FIRST = 4;

/** What a board without members calls everybody: the first words that all posts begin with. */
export function guestIn(page: Survey, units: Unit[], isBody: (spot: Spot) => boolean): string | null {
  const heads = units.map((unit) => {
    const texts = ownTexts(page, unit).slice(0, FIRST);
    return texts.filter(({ text, at }) => !isBody(at) && hasLetter(text) && !/\d/.test(text));
  });
  const isOfAll = (text: string) => heads.every((head) => head.some((other) => other.text === text));
  return heads[0]?.find(({ text }) => text.length <= LONGEST && isOfAll(text))?.text ?? null;
}
