import type { Table } from './columns';
import { hintOf, isStrong, linkOf } from './nameHints';
import { avatarShare, calledShare, isSlug, LETTERS, nearness } from './nameShares';
import { isFloor } from './places';
import type { Spot, Survey, Words } from './survey';
import type { Unit } from './units';

/** A name as a unit shows it. */
export interface Name {
  text: string;
  at: Words;
}

/** What the names are looked for in. */
export interface Look {
  page: Survey;
  table: Table;
  units: Unit[];
  lang: string | null;
  /** What the page is called. */
  title: string;
  /** Whether a spot lies in a unit's text. */
  isBody(spot: Spot): boolean;
  /** The unit's time mark, and where the time of its last edit stands. */
  timeOf: Map<Unit, Spot>;
  editOf: Map<Unit, Spot>;
  /** Place of the first of a unit's texts that is of its body. */
  startOf: Map<Unit, number>;
}

/** A column of names, and what its signs say. */
export interface Judged {
  cells: Map<Unit, Name>;
  score: number;
  arePeople: boolean;
  /** Pictures lead where they lead. */
  haveAvatars: boolean;
  /** They are what a board tells of its members: ranks, counts of posts, days of joining. */
  areTraits: boolean;
}

/** What speaks for or against a column of short texts being the posters' names. */
const WEIGHTS = {
  coverage: 4,
  /** A link to somewhere else than this page. */
  link: 1,
  /** The link's address holds the name: /members/tom.12. */
  slug: 3,
  /** The same name has the same link, another name another. */
  oneToOne: 1,
  /** A picture in the same post leads to where the name leads. */
  avatar: 2,
  /** A picture in the same post is called by the name, or an attribute for scripts holds it. */
  called: 1.5,
  /** An attribute calls it author, user, … */
  hint: 2,
  /** Set in bold or as a heading. */
  strong: 1,
  /** 'by' stands before it. */
  labelled: 1.5,
  /** A post begins with who wrote it; who liked it stands below. */
  beforeBody: 1,
  nearTime: 1,
  /** A count or a floor, '沙发' among them. */
  number: -4,
  /** Ranks are few, and the same poster has the same. */
  varied: 1.5,
  /** All the same: 'Reply', 'Member'. */
  same: -5,
  /** All the same, yet called a user: guests, or one person's thread. */
  sameUser: -2,
  /** One letter stands in for a picture. */
  initial: -4,
  few: -1.5,
  /** Few names are words that stand in most of the posts: 'Find', 'Member', 'Staff'. */
  oneRules: -2,
  long: -3,
  samePage: -2,
  trait: -3,
  /** What the page is called, or an answer to it: 'Re: …'. */
  title: -5,
  /** The same words lead to a place of their own in each post: 'Find', 'Quote'. */
  button: -4,
};
/** Longer texts are hardly names. */
export const LONGEST = 40;
const RANK =
  /(?:user|member|author|poster|profile)[-_]{0,2}(?:sub)?(?:title|rank|role|group|level|status|badge)|(?:^|[\s_-])rank/i;
const TRAIT =
  /^(?:joined|registered|member since|posts|threads|messages|reputation|location|registriert|beiträge|mitglied seit|inscrit|inscription|registrado|mensajes|сообщени[яй]|регистрация|注册时间|註冊時間|帖子|主题|积分|登録|投稿|가입)\s*(?:[::]|\d|$)/i;
/** 'UID: 5508', whatever the language. */
const LABELLED_NUMBER = /\p{L}\s*[::]\s*\d[\d.,]*$/u;
/** Words for a writer name none: 'Only posts of this author', '只看楼主'. */
const ROLE = /作者|楼主|樓主|(?:^| )(?:author|profile)s?(?: |$)/i;
/** What stands before a name: 'posted by', '作者：'. */
export const LABEL =
  /^(?:(?:from(?=\s*:)|posted|written|started|asked|answered|submitted|by|von|par|por|av|door|di|от|автор|作者|楼主|发布者|发表于|来自|投稿者|作成者|글쓴이)(?![a-z\u00c0-\u02af\u0370-\u1fff\u3040-\u9fff\uac00-\ud7af])\s*[::]?\s*)+/i;

/** Weighs what speaks for or against a column being the posters' names. */
export function judge(look: Look, cells: Map<Unit, Name>): Judged {
  const names = [...cells.values()];
  const share = (test: (name: Name) => boolean) => names.filter(test).length / names.length;
  const counts = new Map<string, number>();
  for (const { text } of names) counts.set(text, (counts.get(text) ?? 0) + 1);
  const links = names.map(({ at }) => linkOf(at.at));
  const pairs = new Set(names.map(({ text }, i) => `${text}\n${links[i]}`));
  const hasLinks = links.filter(Boolean).length / names.length;
  const isOneToOne = hasLinks > 0.5 && pairs.size === counts.size && new Set(links).size === counts.size;
  const isButton = hasLinks > 0.5 && pairs.size >= Math.max(counts.size * 2, 3);
  const varied = counts.size / names.length;
  const most = Math.max(...counts.values()) / names.length;
  const avatars = avatarShare(look, cells);
  const called = calledShare(look, cells);
  // Where one person wrote all posts shown, a picture leads where the name leads or is called by it.
  const isSame = names.length > 2 && counts.size === 1 && Math.max(avatars, called) < 0.5;
  const hints = names.reduce((sum, { at }) => sum + hintOf(at), 0) / names.length;
  const labels = share(({ at }) => isLabelled(look.page, at));
  const traits = share(isTrait);
  const score =
    WEIGHTS.coverage * (names.length / look.units.length) +
    WEIGHTS.link * hasLinks +
    WEIGHTS.slug * share(({ text, at }) => isSlug(text, linkOf(at.at))) +
    (isOneToOne ? WEIGHTS.oneToOne : 0) +
    WEIGHTS.avatar * avatars +
    WEIGHTS.called * called +
    WEIGHTS.hint * hints +
    WEIGHTS.labelled * labels +
    WEIGHTS.strong * share(({ at }) => isStrong(at.at)) +
    WEIGHTS.initial * share(({ text }) => text.length === 1 || /^\p{Lu}{2}$/u.test(text)) +
    (isSame ? (hints >= 0.5 ? WEIGHTS.sameUser : WEIGHTS.same) : varied < 0.15 ? WEIGHTS.few : 0) +
    (!isSame && names.length > 3 && most > 0.6 ? WEIGHTS.oneRules : 0) +
    WEIGHTS.varied * varied +
    WEIGHTS.long * share(({ text }) => text.length > LONGEST || text.split(' ').length > 5) +
    WEIGHTS.number * share(({ text }) => isFloor(text) || !LETTERS.test(text)) +
    WEIGHTS.samePage * share(({ at }) => linkOf(at.at)?.startsWith('#') ?? false) +
    WEIGHTS.nearTime * nearness(look, cells) +
    WEIGHTS.beforeBody *
      ([...cells].filter(([unit, { at }]) => at.index < startOf(look, unit)).length / names.length) +
    WEIGHTS.trait * traits +
    WEIGHTS.title * share(({ text }) => isTitle(text, look.title)) +
    WEIGHTS.button * (isButton ? 1 : share(({ at }) => isBracketed(look.page, at)));
  return {
    cells,
    score,
    haveAvatars: avatars >= 0.5,
    arePeople: Math.max(avatars, called, hints, labels) >= 0.5,
    areTraits: traits >= 0.5,
  };
}

function startOf(look: Look, unit: Unit): number {
  return look.startOf.get(unit) ?? -1;
}

function isTrait({ text, at }: Name): boolean {
  const { element, parent } = at.at;
  return (
    TRAIT.test(text) ||
    LABELLED_NUMBER.test(text) ||
    ROLE.test(text) ||
    [element, parent?.element].some((one) => RANK.test(one?.getAttribute('class') ?? ''))
  );
}

/** Whether a text is a good part of the page's title, or answers one. */
function isTitle(text: string, title: string): boolean {
  return (
    /^(?:re|aw|sv|回复|回覆)\s*[:：]/i.test(text) || (text.length * 3 > title.length && title.includes(text))
  );
}

function isLabelled({ words }: Survey, at: Words): boolean {
  const own = LABEL.exec(at.text);
  if (own && own[0].length < at.text.length) return true;
  const before = words[at.index - 1]?.text ?? '';
  return (
    before.length < LONGEST &&
    /(?:^|[^a-z\u00c0-\u02af\u0370-\u1fff\u3040-\u9fff\uac00-\ud7af])(?:from(?=:)|by|von|par|por|от|door|di|av|作者)\s*[::]?$/i.test(
      before,
    )
  );
}

/** '[ PM ]', '[Quote]' around a link. */
function isBracketed({ words }: Survey, { index, at }: Words): boolean {
  return at.linked && /\[$/.test(words[index - 1]?.text ?? '') && /^\]/.test(words[index + 1]?.text ?? '');
}
