import { describe, expect, test } from 'vitest';
import { findDate, looksLikeDate, parseDate, parseDates } from '../../../utils/extract/dates';
import { WORDS } from '../../../utils/extract/dates/words';

// A Wednesday.
const now = new Date(2024, 4, 15, 14, 30);
const read = (text: string, lang: string | null = null) => parseDate(text, { now, lang });

const ABSOLUTE: [text: string, lang: string | null, moment: string | null][] = [
  ['发表于 2013-7-29 00:37:28', 'zh', '2013-07-29T00:37:28'],
  ['2013-07-29', null, '2013-07-29'],
  ['2013/7/29 9:05', 'zh', '2013-07-29T09:05'],
  ['发布时间：2013年7月29日 08时15分', 'zh', '2013-07-29T08:15'],
  ['2020-5-1 下午 03:04', 'zh', '2020-05-01T15:04'],
  ['2020年5月1日 上午12:04', 'zh', '2020-05-01T00:04'],
  ['2020-5-1 03:04 PM', 'zh', '2020-05-01T15:04'],
  ['2016年3月4日(金) 12:30', 'ja', '2016-03-04T12:30'],
  ['2020년 3월 4일 오후 2:05', 'ko', '2020-03-04T14:05'],
  ['2020. 3. 4. 14:05', 'ko', '2020-03-04T14:05'],
  ['民國109年3月4日', 'zh-TW', '2020-03-04'],
  ['令和2年3月4日', 'ja', '2020-03-04'],
  ['3月4日 12:30', 'zh', '2024-03-04T12:30'],
  ['12月4日', 'zh', '2023-12-04'],
  ['03-12 14:22', 'zh', '2024-03-12T14:22'],
  ['03-12', 'zh', '2024-03-12'],
  ['07-11-04 13:35', 'zh', '2007-11-04T13:35'],
  ['２０１３－０７－２９', 'ja', '2013-07-29'],
  ['24. April 2020', 'de', '2020-04-24'],
  ['7. März 2020 um 23:20', 'de', '2020-03-07T23:20'],
  ['10. Mai 2020, 14.05 Uhr', 'de', '2020-05-10T14:05'],
  ['16.03.2020 13:10', 'de', '2020-03-16T13:10'],
  ['12.03.06, 14:22', 'de', '2006-03-12T14:22'],
  ['Sun Mar 06, 2016 5:45 am', 'en', '2016-03-06T05:45'],
  ['April 04, 2020, 09:22:51 AM', 'en', '2020-04-04T09:22:51'],
  ['Jan 5, 2019 3:04 pm', 'en', '2019-01-05T15:04'],
  ['July 25, 2007', 'en', '2007-07-25'],
  ['14 May 2020 22:19', 'en', '2020-05-14T22:19'],
  ['8 February at 5:50PM', 'en', '2024-02-08T17:50'],
  ['9:00am On Apr 24', 'en', '2024-04-24T09:00'],
  ['Thursday 23rd April', 'en', '2024-04-23'],
  ['19 Sep, 2014 @ 5:03pm', 'en', '2014-09-19T17:03'],
  ['Tue May 19 12:22:33 2020', 'en', '2020-05-19T12:22:33'],
  ['04 April 2020 - 05:20 AM', 'en', '2020-04-04T05:20'],
  ['Fri, 12 Jan 2018 10:22:11 +0000', 'en', '2018-01-12T10:22:11+00:00'],
  ['05-Jan-2019, 16:20', 'en', '2019-01-05T16:20'],
  ['2020-May-14', 'en', '2020-05-14'],
  ["Apr 24 '20", 'en', '2020-04-24'],
  ['Sept. 3, 2019', 'en', '2019-09-03'],
  ['10-31-2017, 01:56 PM', 'en', '2017-10-31T13:56'],
  ['31/10/17 13:56', 'en', '2017-10-31T13:56'],
  ['5 de enero de 2020, 10:00', 'es', '2020-01-05T10:00'],
  ['24 avr. 2020 à 10h05', 'fr', '2020-04-24T10:05'],
  ['1er août 2020', 'fr', '2020-08-01'],
  ['12 марта 2020 в 12:33', 'ru', '2020-03-12T12:33'],
  ['12 мар 2020 г. 12:33', 'ru', '2020-03-12T12:33'],
  ['3 sie 2020, 10:00', 'pl', '2020-08-03T10:00'],
  ['5 ara 2019', 'tr', '2019-12-05'],
  ['24.4.2020 klo 14.30', 'fi', '2020-04-24T14:30'],
  ['12 tháng 4, 2020', 'vi', '2020-04-12'],
  ['12 มี.ค. 2563', 'th', '2020-03-12'],
  ['٥ مارس ٢٠٢٠ ٠٢:١٥ م', 'ar', '2020-03-05T14:15'],
  ['2012-ئاينىڭ يوقى', 'ug', null],
  ['2012-12-14 19:22:30 يوللىغان', 'ug', '2012-12-14T19:22:30'],
  ['2024-04-10T16:01:46+00:00', 'en', '2024-04-10T16:01:46+00:00'],
  ['2024-04-10T16:01:46.123Z', 'en', '2024-04-10T16:01:46Z'],
  ['2024-04-10T16:01+0800', 'en', '2024-04-10T16:01+08:00'],
  ['2024-04-10T16:01-500', 'en', '2024-04-10T16:01-05:00'],
  ['2024-04-10 16:01:46 UTC', 'en', '2024-04-10T16:01:46Z'],
  ['1700000000', 'en', '2023-11-14T22:13:20Z'],
  ['1700000000000', 'en', '2023-11-14T22:13:20Z'],
  ['5 May 2020 (4 years ago)', 'en', '2020-05-05'],
];

const RELATIVE: typeof ABSOLUTE = [
  ['刚刚', 'zh', '2024-05-15T14:30'],
  ['5 秒前', 'zh', '2024-05-15T14:29'],
  ['半小时前', 'zh', '2024-05-15T14:00'],
  ['发表于 3 小时前', 'zh', '2024-05-15T11:30'],
  ['3 天前', 'zh', '2024-05-12'],
  ['2 个月前', 'zh', '2024-03-15'],
  ['昨天 12:30', 'zh', '2024-05-14T12:30'],
  ['前天 08:01', 'zh', '2024-05-13T08:01'],
  ['今天 00:10:05', 'zh', '2024-05-15T00:10:05'],
  ['昨天下午3:20', 'zh', '2024-05-14T15:20'],
  ['昨天发布', 'zh', '2024-05-14'],
  ['昨天 · 广东', 'zh', '2024-05-14'],
  ['周二 12:30', 'zh', '2024-05-14T12:30'],
  ['3日前', 'ja', '2024-05-12'],
  ['昨日 21:00', 'ja', '2024-05-14T21:00'],
  ['어제', 'ko', '2024-05-14'],
  ['2시간 전', 'ko', '2024-05-15T12:30'],
  ['2 hours ago', 'en', '2024-05-15T12:30'],
  ['an hour ago', 'en', '2024-05-15T13:30'],
  ['posted 3 days ago by', 'en', '2024-05-12'],
  ['1 year, 2 months ago', 'en', '2023-03-15'],
  ['a few seconds ago', 'en', '2024-05-15T14:29'],
  ['just now', 'en', '2024-05-15T14:30'],
  ['Today at 9:14 AM', 'en', '2024-05-15T09:14'],
  ['Yesterday, 11:02 PM', 'en', '2024-05-14T23:02'],
  ['Tuesday at 9:14 PM', 'en', '2024-05-14T21:14'],
  ['Wednesday at 9:14 PM', 'en', '2024-05-08T21:14'],
  ['5h', 'en', '2024-05-15T09:30'],
  ['2d ago', 'en', '2024-05-13'],
  ['gestern, 18:05', 'de', '2024-05-14T18:05'],
  ['Heute um 9:05 Uhr', 'de', '2024-05-15T09:05'],
  ['vor einer Stunde', 'de', '2024-05-15T13:30'],
  ['vor 3 Tagen', 'de', '2024-05-12'],
  ['1 Jahr 2 Tage her', 'de', '2023-05-13'],
  ['Dienstag um 21:14', 'de', '2024-05-14T21:14'],
  ['il y a 3 heures', 'fr', '2024-05-15T11:30'],
  ['hier à 10:05', 'fr', '2024-05-14T10:05'],
  ['hace 2 días', 'es', '2024-05-13'],
  ['ayer a las 10:05', 'es', '2024-05-14T10:05'],
  ['hoy', 'es', '2024-05-15'],
  ['3 ore fa', 'it', '2024-05-15T11:30'],
  ['3 uur geleden', 'nl', '2024-05-15T11:30'],
  ['há 2 dias', 'pt', '2024-05-13'],
  ['há cerca de 2 horas', 'pt', '2024-05-15T12:30'],
  ['hace alrededor de 2 horas', 'es', '2024-05-15T12:30'],
  ['hace 3 d', 'es', '2024-05-12'],
  ['vor ein paar Sekunden', 'de', '2024-05-15T14:29'],
  ['полчаса назад', 'ru', '2024-05-15T14:00'],
  ['полгода назад', 'ru', '2023-11-15'],
  ['3ヵ月前', 'ja', '2024-02-15'],
  ['한 시간 전', 'ko', '2024-05-15T13:30'],
  ['하루 전', 'ko', '2024-05-14'],
  ['兩天前', 'zh-TW', '2024-05-13'],
  ['вчера в 10:05', 'ru', '2024-05-14T10:05'],
  ['час назад', 'ru', '2024-05-15T13:30'],
  ['5 минут назад', 'ru', '2024-05-15T14:25'],
  ['2 godziny temu', 'pl', '2024-05-15T12:30'],
  ['dün 10:05', 'tr', '2024-05-14T10:05'],
  ['i går 10:05', 'sv', '2024-05-14T10:05'],
  ['منذ 3 ساعات', 'ar', '2024-05-15T11:30'],
  ['تۈنۈگۈن 12:30', 'ug', '2024-05-14T12:30'],
  ['3 كۈن ئىلگىرى', 'ug', '2024-05-12'],
  // The page's language is missing or wrong.
  ['gestern, 18:05', 'en', '2024-05-14T18:05'],
  ["un'ora fa", null, '2024-05-15T13:30'],
  ['Hier, 14h22', null, '2024-05-14T14:22'],
  ['3 天前', 'en', '2024-05-12'],
  ['il y a 3 heures', null, '2024-05-15T11:30'],
  ['12:05', 'en', '2024-05-15T12:05'],
];

const NONE = [
  '',
  '3 replies',
  'hello',
  'version 1.2.3',
  '192.168.1.10',
  '#12',
  '2 years of work',
  'Das steht hier',
  'May the force be with you 4 ever',
  '32.13.2020',
  '2023-02-30',
  '12 ago',
];

describe('parseDate', () => {
  test.each(ABSOLUTE)('absolute: %s (%s)', (text, lang, moment) => expect(read(text, lang)).toBe(moment));
  test.each(RELATIVE)('relative: %s (%s)', (text, lang, moment) => expect(read(text, lang)).toBe(moment));
  test.each(NONE)('none: %s', (text) => expect(read(text, 'en')).toBe(null));

  const named = Object.keys(WORDS).filter((lang) => WORDS[lang]?.months && lang !== 'ug' && lang !== 'fa');
  test.each(named)('months as Intl writes them in %s', (lang) => {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(`${lang}-u-ca-gregory`, {
        day: 'numeric',
        month,
        year: 'numeric',
      });
      for (let index = 0; index < 12; index++) {
        const text = format.format(new Date(2019, index, 15));
        expect([text, read(text, lang)]).toEqual([text, `2019-${String(index + 1).padStart(2, '0')}-15`]);
      }
    }
  });

  const spoken = Object.keys(WORDS).filter((lang) => lang !== 'ug');
  test.each(spoken)('distances as Intl writes them in %s', (lang) => {
    const format = new Intl.RelativeTimeFormat(lang, { numeric: 'always' });
    const moments: [Intl.RelativeTimeFormatUnit, number, string][] = [
      ['minute', 5, '2024-05-15T14:25'],
      ['hour', 3, '2024-05-15T11:30'],
      ['day', 4, '2024-05-11'],
      ['week', 3, '2024-04-24'],
      ['month', 5, '2023-12-15'],
      ['year', 6, '2018-05-15'],
    ];
    for (const [unit, count, moment] of moments) {
      const text = format.format(-count, unit);
      expect([text, read(text, lang)]).toEqual([text, moment]);
    }
  });

  test.each(spoken.filter((lang) => lang !== 'hi'))('yesterday as Intl writes it in %s', (lang) => {
    const format = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
    for (const back of [0, 1]) {
      const text = format.format(-back, 'day');
      expect([text, read(text, lang)]).toEqual([text, `2024-05-${15 - back}`]);
    }
  });
});

describe('parseDates', () => {
  const all = (texts: string[], lang: string | null = 'en') => parseDates(texts, { now, lang });

  test('a day above 12 decides the order for all', () =>
    expect(all(['05-01-2024', '13-01-2024'])).toEqual(['2024-01-05', '2024-01-13']));
  test('posts follow each other', () =>
    expect(all(['10/02/2023', '01/03/2023', '05/04/2023'])).toEqual([
      '2023-02-10',
      '2023-03-01',
      '2023-04-05',
    ]));
  test('no post comes from the future', () =>
    expect(all(['04/08/2024 10:00'], 'de')).toEqual(['2024-04-08T10:00']));
  test('a thread of days is likelier than one of months', () =>
    expect(all(['03/04/2023', '04/04/2023', '05/04/2023'])).toEqual([
      '2023-04-03',
      '2023-04-04',
      '2023-04-05',
    ]));
  test('the region of English', () => {
    expect(all(['03/04/2023'], 'en-GB')).toEqual(['2023-04-03']);
    expect(all(['03/04/2023'], 'en-US')).toEqual(['2023-03-04']);
  });
  test('what is no date stays null in its place', () =>
    expect(all(['1 May 2020', 'deleted', '2 May 2020'])).toEqual(['2020-05-01', null, '2020-05-02']));
});

describe('findDate', () => {
  test('tells the words and their place', () =>
    expect(findDate('by Tom on 5 May 2020 at 10:12 in Cars')).toEqual({
      text: '5 May 2020 at 10:12',
      start: 10,
      end: 29,
    }));
  test('a clock before the day belongs to it', () =>
    expect(findDate('olaolex(m): 9:00am On Apr 24')?.text).toBe('9:00am On Apr 24'));
  test.each([
    '楼主 发表于 2013-7-29 00:37',
    'Posted: Tue Mar 3, 2015 10:11 pm',
    '昨天 12:30',
    'gestern',
    '3h ago',
    '#3 · 2 days ago',
  ])('a date: %s', (text) => expect(looksLikeDate(text)).toBe(true));
  test.each([
    'Reply',
    '3 replies',
    '回复',
    'I bought it on 5 May 2020 and it has been fine since then, thanks',
    'Das steht hier',
    '昨天下雨看了，果然是这样',
    '(今天也要早睡)',
  ])('no date: %s', (text) => expect(looksLikeDate(text)).toBe(false));
});
