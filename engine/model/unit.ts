/**
 * A unit of measure as documents write it: `人`, `万元`, `积分/项`, `万元·月`. Written in a canonical form
 * (numerators before `/`, sorted), so that equal units are equal strings; `''` has no dimension.
 */
export type Unit = string;

/** The canonical spelling of a unit. */
export function parseUnit(text: string): Unit {
  return spell(powersOf(text));
}

/** The unit of a product. */
export function multiplyUnits(a: Unit, b: Unit): Unit {
  return spell(combine(powersOf(a), powersOf(b), 1));
}

/** The unit of a quotient. */
export function divideUnits(a: Unit, b: Unit): Unit {
  return spell(combine(powersOf(a), powersOf(b), -1));
}

type Powers = ReadonlyMap<string, number>;

function powersOf(text: string): Powers {
  const powers = new Map<string, number>();
  text.split('/').forEach((part, index) => {
    for (const base of part.split('·').map((name) => name.trim())) {
      if (base !== '' && base !== '1') powers.set(base, (powers.get(base) ?? 0) + (index === 0 ? 1 : -1));
    }
  });
  return powers;
}

function combine(a: Powers, b: Powers, sign: 1 | -1): Powers {
  const powers = new Map(a);
  for (const [base, power] of b) powers.set(base, (powers.get(base) ?? 0) + sign * power);
  return powers;
}

function spell(powers: Powers): Unit {
  const bases = [...powers].sort(([a], [b]) => (a < b ? -1 : 1));
  const above = bases.flatMap(([base, power]) => Array.from({ length: Math.max(0, power) }, () => base));
  const below = bases.flatMap(([base, power]) => Array.from({ length: Math.max(0, -power) }, () => base));
  if (below.length === 0) return above.join('·');
  return [above.length === 0 ? '1' : above.join('·'), ...below].join('/');
}
