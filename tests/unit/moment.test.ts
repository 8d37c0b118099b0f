// @vitest-environment node
import { afterAll, expect, test } from 'vitest';
import { shortMoment } from '../../utils/moment';

const zone = process.env.TZ;
afterAll(() => {
  process.env.TZ = zone ?? 'UTC';
});

test.each([
  ['2013-07-29', '2013-07-29'],
  ['2013-07-29T00:37', '2013-07-29 00:37'],
  ['2013-07-29T00:37:28.120', '2013-07-29 00:37'],
  // A page that names its zone shows its own clock; UTC is what no visitor sees.
  ['2020-04-23T21:14:04+02:00', '2020-04-23 21:14'],
  ['2024-11-02T20:15:00Z', '2024-11-03 04:15'],
  ['2024-11-02T20:15:00.000+00:00', '2024-11-03 04:15'],
])('in Shanghai, %s is %s', (moment, shown) => {
  process.env.TZ = 'Asia/Shanghai';
  expect(shortMoment(moment)).toBe(shown);
});
