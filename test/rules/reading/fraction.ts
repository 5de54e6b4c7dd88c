/** An exact number: over ÷ under, under always positive. The reading's own arithmetic, so that it shares no error with the engine's. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** A quotient of two whole numbers. */
export function ratio(over: number | bigint, under: number | bigint = 1): Fraction {
  return { over: BigInt(over), under: BigInt(under) };
}

export const zero = ratio(0);

/** The decimal that a JSON number was written as, not the binary fraction nearest to it. */
export function decimal(value: number): Fraction {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', places = ''] = mantissa.split('.');
  const digits = BigInt(whole + places);
  const power = Number(exponent) - places.length;
  return power < 0
    ? { over: digits, under: 10n ** BigInt(-power) }
    : { over: digits * 10n ** BigInt(power), under: 1n };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return a.under === b.under
    ? { over: a.over + b.over, under: a.under }
    : { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export function sumOf(terms: readonly Fraction[]): Fraction {
  return terms.reduce(plus, zero);
}

export function isAtLeast(a: Fraction, b: Fraction): boolean {
  return a.over * b.under >= b.over * a.under;
}

export function smaller(a: Fraction, b: Fraction): Fraction {
  return isAtLeast(a, b) ? b : a;
}

export function larger(a: Fraction, b: Fraction): Fraction {
  return isAtLeast(a, b) ? a : b;
}

/** To tenths, a half going up. For values of 0 or more, which is all that is left after clamping. */
export function roundedToTenths(a: Fraction): Fraction {
  return { over: (a.over * 20n + a.under) / (2n * a.under), under: 10n };
}

/** The JSON number with the same decimal digits. For exact decimals of at most six places. */
export function asNumber(a: Fraction): number {
  const millionths = (a.over * 1_000_000n) / a.under;
  const digits = millionths.toString().padStart(7, '0');
  return Number(`${digits.slice(0, -6)}.${digits.slice(-6)}`);
}
