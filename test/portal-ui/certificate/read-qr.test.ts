import QRCode from 'qrcode';
import { expect, test } from 'vitest';
import { partsOf, readQr } from '#portal-ui/certificate/read-qr.ts';
import { signedIn } from '#portal-ui/certificate/verify-payload.ts';

const PIXELS_A_MODULE = 4;
const QUIET_MODULES = 4;

/** The pixels of a QR, black on white with its quiet zone. */
function draw(said: string): ImageData {
  const { modules } = QRCode.create(said);
  const side = (modules.size + 2 * QUIET_MODULES) * PIXELS_A_MODULE;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let pixel = 0; pixel < side * side; pixel++) {
    const row = Math.floor(Math.floor(pixel / side) / PIXELS_A_MODULE) - QUIET_MODULES;
    const column = Math.floor((pixel % side) / PIXELS_A_MODULE) - QUIET_MODULES;
    const inside = Math.min(row, column) >= 0 && Math.max(row, column) < modules.size;
    if (inside && modules.get(row, column) !== 0) data.fill(0, pixel * 4, pixel * 4 + 3);
  }
  return { data, width: side, height: side, colorSpace: 'srgb' };
}

test('the QR in a picture is read', async () => {
  const said = `https://cert.example.org/verify#${'Ab3_'.repeat(20)}.${'Cd-4'.repeat(40)}.${'e'.repeat(86)}`;
  expect(await readQr(draw(said))).toBe(said);
});

test('a picture without a QR says nothing', async () => {
  const blank = { ...draw('x'), data: new Uint8ClampedArray(draw('x').data.length).fill(255) };
  expect(await readQr(blank)).toBeUndefined();
});

test('a picture is looked at as a whole first, then in parts that cover it and stay within it', () => {
  const [whole, ...parts] = partsOf({ width: 1501, height: 2122 });
  expect(whole).toEqual({ x: 0, y: 0, width: 1501, height: 2122 });
  for (const { x, y, width, height } of parts) {
    expect(x + width).toBeLessThanOrEqual(1501);
    expect(y + height).toBeLessThanOrEqual(2122);
  }
  expect(Math.max(...parts.map(({ y, height }) => y + height))).toBeGreaterThan(2118);
});

test.each([
  ['https://cert.example.org/verify#a.b-c.d_e', 'a.b-c.d_e'],
  ['a.b.c', 'a.b.c'],
  ['https://example.org/pay', undefined],
  ['https://example.org/#/menu', undefined],
  ['a.b', undefined],
  ['', undefined],
])('the QR "%s" is taken for a certificate only when it has a signed payload', (said, payload) => {
  expect(signedIn(said)).toBe(payload);
});
