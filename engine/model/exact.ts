/**
 * A rational number that a double cannot hold exactly, in lowest terms with a positive denominator.
 * Arithmetic answers a plain number wherever the shortest spelling of a double is the exact result.
 */
export class Exact {
  private constructor(
    readonly numerator: bigint,
    readonly denominator: bigint,
  ) {}

  /** `numerator` ÷ `denominator` in lowest terms. @throws RangeError when `denominator` is 0. */
  static of(numerator: bigint, denominator: bigint): Exact {
    if (denominator === 0n) throw new RangeError('a rational number cannot have the denominator 0');
    const sign = denominator < 0n ? -1n : 1n;
    const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator * sign) * sign;
    return new Exact(numerator / divisor, denominator / divisor);
  }

  /** The nearest double. */
  toNumber(): number {
    const whole = this.numerator / this.denominator;
    const rest = this.numerator % this.denominator;
    if (rest === 0n) return Number(whole);
    const leadingZeros = whole === 0n ? digits(this.denominator) - digits(this.numerator) : -digits(whole);
    return Number(this.toFixed(Math.max(0, SIGNIFICANT_DIGITS + leadingZeros)));
  }

  /** Decimal spelling with `decimals` places, rounded half away from zero. */
  toFixed(decimals: number): string {
    const scale = 10n ** BigInt(decimals);
    const scaled = roundQuotient(this.numerator * scale, this.denominator);
    const text = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
    const sign = scaled < 0n ? '-' : '';
    if (decimals === 0) return sign + text;
    return `${sign}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
  }
}

/** Enough to pick the nearest double, which has 17. */
const SIGNIFICANT_DIGITS = 25;

/** A number of the engine: a double standing for the decimal it is written as, or a rational beyond that. */
export type Numeric = number | Exact;

/** True for the numbers the engine computes with, non-finite doubles included. */
export function isNumeric(value: unknown): value is Numeric {
  return typeof value === 'number' || value instanceof Exact;
}

/** Exact sum; non-finite operands behave as in IEEE arithmetic. */
export function add(a: Numeric, b: Numeric): Numeric {
  if (isSafeInteger(a) && isSafeInteger(b) && isSafeInteger(a + b)) return a + b;
  return finite(a) && finite(b) ? viaExact(a, b, sumOf) : nearest(a) + nearest(b);
}

/** Exact difference. */
export function subtract(a: Numeric, b: Numeric): Numeric {
  return add(a, negate(b));
}

/** Exact product. */
export function multiply(a: Numeric, b: Numeric): Numeric {
  if (isSafeInteger(a) && isSafeInteger(b) && isSafeInteger(a * b)) return a * b;
  return finite(a) && finite(b) ? viaExact(a, b, productOf) : nearest(a) * nearest(b);
}

/** Exact quotient; division by zero answers ±Infinity or NaN as doubles do. */
export function divide(a: Numeric, b: Numeric): Numeric {
  if (!finite(a) || !finite(b) || b === 0) return nearest(a) / nearest(b);
  return viaExact(a, b, (x, y) => Exact.of(x.numerator * y.denominator, x.denominator * y.numerator));
}

/** Remainder with the sign of the dividend, as `%` of doubles. */
export function remainder(a: Numeric, b: Numeric): Numeric {
  if (isSafeInteger(a) && isSafeInteger(b)) return a % b;
  if (!finite(a) || !finite(b) || b === 0) return nearest(a) % nearest(b);
  return viaExact(a, b, (x, y) => {
    const whole = (x.numerator * y.denominator) / (x.denominator * y.numerator);
    const scale = x.denominator * y.denominator;
    return Exact.of(x.numerator * y.denominator - whole * y.numerator * x.denominator, scale);
  });
}

/** The number with the other sign. */
export function negate(a: Numeric): Numeric {
  return a instanceof Exact ? Exact.of(-a.numerator, a.denominator) : -a;
}

/** Negative, zero or positive as `a` is below, equal to or above `b`; NaN when either is NaN. */
export function compareNumeric(a: Numeric, b: Numeric): number {
  if (typeof a === 'number' && typeof b === 'number') return a === b ? 0 : a < b ? -1 : a > b ? 1 : NaN;
  if (!finite(a) || !finite(b)) return compareNumeric(nearest(a), nearest(b));
  const x = toExact(a);
  const y = toExact(b);
  const difference = x.numerator * y.denominator - y.numerator * x.denominator;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** Rounds to `decimals` places on the exact value; a half goes away from zero. */
export function roundHalfUp(a: Numeric, decimals: number): number {
  if (typeof a === 'number' && (Number.isInteger(a) || !Number.isFinite(a))) return a;
  return Number(toExact(a).toFixed(decimals));
}

/** The nearest double, for display and JSON. */
export function nearest(a: Numeric): number {
  return a instanceof Exact ? a.toNumber() : a;
}

/** Digits after the decimal point in the shortest spelling of a finite double: 2 for 0.05, 0 for 1e21. */
export function decimalPlaces(value: number): number {
  const { scale } = parseDecimal(String(value));
  return scale;
}

function finite(a: Numeric): boolean {
  return a instanceof Exact || Number.isFinite(a);
}

function isSafeInteger(a: Numeric): a is number {
  return Number.isSafeInteger(a);
}

function viaExact(a: Numeric, b: Numeric, combine: (x: Exact, y: Exact) => Exact): Numeric {
  return settle(combine(toExact(a), toExact(b)));
}

function sumOf(x: Exact, y: Exact): Exact {
  return Exact.of(x.numerator * y.denominator + y.numerator * x.denominator, x.denominator * y.denominator);
}

function productOf(x: Exact, y: Exact): Exact {
  return Exact.of(x.numerator * y.numerator, x.denominator * y.denominator);
}

function settle(value: Exact): Numeric {
  const double = value.toNumber();
  if (!Number.isFinite(double)) return value;
  const back = toExact(double);
  return back.numerator === value.numerator && back.denominator === value.denominator ? double : value;
}

function toExact(a: Numeric): Exact {
  if (a instanceof Exact) return a;
  if (isSafeInteger(a)) return Exact.of(BigInt(a), 1n);
  const { unscaled, scale } = parseDecimal(String(a));
  return Exact.of(unscaled, 10n ** BigInt(scale));
}

/** Splits a double's spelling (`12.5`, `1e-7`, `2e+21`) into an integer and the places of its decimals. */
function parseDecimal(text: string): { unscaled: bigint; scale: number } {
  const [mantissa = '0', exponentText] = text.split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponentText ?? 0);
  const unscaled = BigInt(whole + fraction);
  return scale >= 0 ? { unscaled, scale } : { unscaled: unscaled * 10n ** BigInt(-scale), scale: 0 };
}

function roundQuotient(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n;
  const magnitude = negative ? -numerator : numerator;
  const rounded = (magnitude * 2n + denominator) / (denominator * 2n);
  return negative ? -rounded : rounded;
}

function digits(value: bigint): number {
  return value.toString().replace('-', '').length;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger === 0n ? 1n : larger;
}
