import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#engine/model/plain-date.ts';
import type { CertificateDocument } from '#engine/procedure/certificate-document.ts';
import {
  certificateCounter,
  certificateNumber,
  getCertificateState,
  reportOpen,
  reportWindow,
  UnknownInCertificate,
  validUntil,
} from '#engine/procedure/certificate-rules.ts';
import { getOnly } from '#engine/procedure/get-only.ts';
import { EDITION } from './edition.ts';

const certificate = getOnly(EDITION, 'certificate') as unknown as CertificateDocument;

describe('证书有效期', () => {
  it.each([
    ['2022-03-01', '2023-05-31'],
    ['2023-05-31', '2024-05-31'],
    ['2023-06-01', '2024-05-31'],
    ['2023-12-31', '2024-05-31'],
    ['2024-02-29', '2025-05-31'],
  ])('%s 发证，至 %s', (issuedOn, until) => {
    expect(validUntil(certificate, issuedOn)).toBe(until);
  });

  it('任何一天发证，都在次年年报窗口末日到期', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2022-03-01', days));
    fc.assert(
      fc.property(day, (issuedOn) => {
        const until = validUntil(certificate, issuedOn);
        expect(until > issuedOn).toBe(true);
        expect(reportWindow(certificate, Number(until.slice(0, 4))).to).toBe(until);
      }),
    );
  });
});

describe('年报窗口', () => {
  it.each([
    ['2024-05-31T23:59:59+08:00', true],
    ['2024-06-01T00:00:00+08:00', false],
    ['2025-05-31T16:00:00Z', false],
    ['2024-03-01T00:00:00+08:00', true],
    ['2024-02-29T23:59:59.999+08:00', false],
  ])('%s 是否受理：%s', (now, open) => {
    expect(reportOpen(certificate, now, 'Asia/Shanghai')).toBe(open);
  });
});

describe('证书编号', () => {
  it('年份加顺序号，合乎格式，互不重复', () => {
    const serials = [1, 2, 41, 999_999];
    const numbers = serials.map((serial) => certificateNumber(certificate, { year: 2024, serial }));
    expect(numbers).toEqual(['NMGAF2024000001', 'NMGAF2024000002', 'NMGAF2024000041', 'NMGAF2024999999']);
  });

  it('顺序号用尽时报出，不会悄悄变长', () => {
    expect(() => certificateNumber(certificate, { year: 2024, serial: 1_000_000 })).toThrow(UnknownInCertificate);
  });

  it('每年各自计数', () => {
    expect(certificateCounter(certificate, 2024)).not.toBe(certificateCounter(certificate, 2025));
    const endless = { ...certificate, number: { ...certificate.number, yearly: false } };
    expect(certificateCounter(endless, 2024)).toBe(certificateCounter(endless, 2025));
  });

  it('没有的状态报出名字', () => {
    expect(() => getCertificateState(certificate, 'lost')).toThrow(/"lost"/);
  });
});
