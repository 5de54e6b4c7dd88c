import { describe, expect, test } from 'vitest';
import { hasCreditCodeChecksum, isCreditCode } from '#engine/form/formats/credit-code.ts';
import { FORMATS } from '#engine/form/formats/formats.ts';
import { birthDateOfIdCard, isIdCard } from '#engine/form/formats/id-card.ts';

describe('统一社会信用代码', () => {
  test.each([
    '91350100M000100Y43',
    '91110108551385082Q',
    '9144030071526726XG',
    '914403001922038216',
    '91230184MA1BUFLT44',
  ])('%s is valid', (code) => {
    expect([isCreditCode(code), hasCreditCodeChecksum(code)]).toEqual([true, true]);
  });

  test.each(['91150100MA0N00008Q', '91150203MA0Q12343A', '91150600MA0PABCD7G'])('the made-up %s is valid', (code) => {
    expect([isCreditCode(code), hasCreditCodeChecksum(code)]).toEqual([true, true]);
  });

  test.each(['91350100M0001TGQXM', '91350211M0000XUF46', '91350203M0001FUE2P'])(
    'the pilot code %s has the right shape and another check character',
    (code) => {
      expect([isCreditCode(code), hasCreditCodeChecksum(code)]).toEqual([true, false]);
    },
  );

  test.each(['91350100M000100Y4Z', '91350100M000100Y4', '91350100M000100Y433', '91350100m000100y43', ''])(
    '%j is no code at all',
    (code) => {
      expect(isCreditCode(code)).toBe(false);
    },
  );
});

describe('居民身份证', () => {
  test.each(['150102199001010019', '11010519491231002X'])('%s is valid', (number) => {
    expect(isIdCard(number)).toBe(true);
  });

  test.each([
    ['150102199001010018', 'another check character'],
    ['150102199002300010', 'no 30 February'],
    ['15010219900101001', 'one digit short'],
    ['11010519491231002x', 'a small x'],
  ])('%s is not: %s', (number) => {
    expect(isIdCard(number)).toBe(false);
  });

  test('tells the birth date', () => {
    expect(birthDateOfIdCard('11010519491231002X')).toBe('1949-12-31');
  });
});

describe('other formats', () => {
  test.each([
    ['mobile', '13800138000', true],
    ['mobile', '12800138000', false],
    ['mobile', '1380013800', false],
    ['phone', '0471-1234567', true],
    ['phone', '12', false],
    ['region', '150102', true],
    ['region', '15010', false],
    ['postcode', '010010', true],
    ['email', 'a@b.cn', true],
    ['email', 'a@b', false],
    ['date', '2024-02-29', true],
    ['date', '2023-02-29', false],
    ['month', '2026-13', false],
  ])('%s %s: %s', (format, text, expected) => {
    expect(FORMATS[format]?.(text)).toBe(expected);
  });
});
