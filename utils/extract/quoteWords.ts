/** Verbs of saying in the languages of boards. */
const SAYS =
  'wrote|writes|said|posted|schrieb|hat geschrieben|a écrit|a dit|escribió|dijo|ha scritto|escreveu|napisał(?:\\(a\\))?|skrev|написал(?:\\(а\\))?|писал(?:\\(а\\))?|写道|说';
/** 'On 3 May 2024 at 10:00', 'Am 3. Mai um 10:00 Uhr', 'Le 3 mai à 10h00'. */
const AT =
  '^(?:on|le|am|el|il|em|op)\\s.{0,40}?\\d{1,2}[:.h]\\d\\d(?:[:.]\\d\\d)?(?:\\s*[ap]\\.?m\\.?|\\s*uhr)?,?';
const SPEAKER = new RegExp(`^(.{1,60}?)\\s+(?:${SAYS})(?![a-z])`, 'i');
/** NodeBB quotes in Markdown: '@NAME said in [topic]:', in any language, is a paragraph before the quote. */
export const SAID_BEFORE = /^@(\S{1,60}?),?\s.{1,120}[:：]$/;
/** NGA: 'Reply Post by NAME (2024-05-01 21:04):'. */
export const POST_BY = /^(?:Reply\s*)?(?:to\s*)?Post by\s+\[?(.{1,40}?)\]?\s*\(\d{4}-[^)]*\)\s*[:：]?/i;
const SAID = [
  SAID_BEFORE,
  POST_BY,
  // Mail, and boards that answer like it: a time, then 'NAME wrote:'.
  new RegExp(`${AT}\\s+(.{1,40}?)\\s+(?:${SAYS})\\s*[:：]$`, 'i'),
  new RegExp(`${AT}\\s+(?:schrieb|schreef)\\s+(.{1,40}?)\\s*[:：]$`, 'i'),
  // Discuz! X: 'NAME 发表于 DATE'; Discuz! 6/7: '原帖由 NAME 于 DATE 发表'; phpwind: '引用第3楼NAME于DATE发表的'.
  /^(?:@|引用[:：]?\s*)?(.{1,40}?)\s*[发發]表[于於]\s*[\d昨前今天半小时時分钟鐘秒年月日:：/.\s-]+(?:AM|PM|\d+\s*[楼樓#])?\s*(?:[发發]表)?(?:的.{0,6})?[:：]?$/,
  /^(?:引用[:：]?\s*)?原帖由\s*@?(.{1,40}?)\s*(?:[于於]\s*.{0,40})?[发發]表(?:的)?[:：]?$/,
  // '引用 @NAME 发表的:', '引用《NAME》之銘言：'.
  /^※?\s*引[用述]\s*[@《]\s*(.{1,40}?)(?:\s*\([^)]*\))?[》\s]*(?:[发發]表)?[的之].{0,6}[:：]?$/,
  /^(?:下面是)?引用第?\s*\d+\s*楼\s*@?(.{1,40}?)\s*(?:于.{4,40}?)?(?:发表)?的.{0,12}[:：]?$/,
  /^(?:下面是)?引用(?:第?\s*\d+\s*楼|楼主)?\s*@?(.{1,40}?)\s*于.{4,40}?发表的.{0,60}[:：]?$/,
  new RegExp(`^@?(.{1,60}?)\\s+(?:${SAYS})(?![a-z])[^:：]{0,60}[:：]\\s*[↑→]?$`, 'i'),
  // Invision 1 and 2: 'QUOTE(NAME @ DATE)'.
  /^quote\s*\((.{1,60}?)\s*@/i,
  // '引用：NAME 在第2楼的发言：', '2楼: Originally posted by NAME at DATE'.
  /^引用[:：]\s*(.{1,40}?)\s*在第?\s*\d+\s*[楼樓].{0,8}[:：]$/,
  /^(?:引用\S{0,2}[:：]\s*)?\d+\s*[楼樓][:：]?\s*originally posted by\s+(.{1,40}?)\s+at\s+\d.{4,30}$/i,
  /^(?:quote[:：]?\s+)?(?:quote from|zitat von|citation de|cita de|citazione di|originally posted by|quoting|quote)[:：]?\s+(.{1,60}?)(?:\s+(?:on|am|le|el|il)\s.{4,60})?[:：]?$/i,
];
/** Quotation marks around a name. */
const MARKS = /^[„“"«»‚‘']+|[„“”"«»’']+$/g;

/** Who speaks in a line over a quote, if it says so. `isName`: a short one is the name itself. */
export function authorIn(text: string, isName: boolean): string | null {
  // MyBB writes the date before the name.
  const line = text.replace(/^\(\d[^)]*\)\s*/, '');
  if (!line || line.length > 160) return null;
  // A cite says who speaks, then when: 'NAME wrote: ↑Sat Oct 11, 2025 9:10 am'.
  const speaker = isName ? line.match(SPEAKER)?.[1] : null;
  if (speaker) return speaker.trim();
  for (const pattern of SAID) {
    const author = line.match(pattern)?.[1]?.replace(MARKS, '').trim();
    if (author) return author;
  }
  return isName && line.length <= 40 ? line.replace(/[:：↑]+$/, '').trim() : null;
}
