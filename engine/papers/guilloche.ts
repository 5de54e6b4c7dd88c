import type { GuillocheElement } from './paper.ts';
import { openRandom, type Random } from './seeded-random.ts';

/** A closed or open curve over t from 0 to 1, in millimetres. */
type Curve = (t: number) => readonly [number, number];

/** Curves drawn in one colour. */
interface Strand {
  readonly colour: string;
  readonly width: number;
  readonly paths: readonly string[];
}

const TURN = 2 * Math.PI;

/** Width in millimetres below which a rosette keeps to few lines. */
const SMALL_BELOW = 30;

/**
 * Draws security lines as an SVG of the element's size: the same seed gives the same figure, another seed another one,
 * so that a certificate's ground belongs to its number. Lines are opaque: transparent ones print unevenly, and the
 * typesetter orders their graphics states by chance, which would make the output differ from run to run.
 */
export function drawGuilloche(element: GuillocheElement): string {
  const { width, height } = element;
  const random = openRandom(`${element.pattern} ${element.seed}`);
  const groups = listStrands(element, random).map(
    ({ colour, width: line, paths }) =>
      `<path d="${paths.join('')}" fill="none" stroke="${colour}" stroke-width="${line}"/>`,
  );
  const size = `width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${groups.join('')}</svg>`;
}

function listStrands(element: GuillocheElement, random: Random): readonly Strand[] {
  const { width, height, colours, lineWidth } = element;
  switch (element.pattern) {
    case 'rosette': {
      const across = Math.min(width, height);
      const size = across < SMALL_BELOW ? 'small' : 'large';
      return rosette([width / 2, height / 2], across / 2, size, colours, lineWidth, random);
    }
    case 'band':
      return band([0, height / 2], [width, height / 2], height, colours, lineWidth, random);
    case 'frame':
      return frame(element, element.band ?? 12, random);
  }
}

/** Rings of petals that lie over one another; `small` is for corners, where close lines would run into a blot. */
const RINGS = {
  large: [
    { tint: 0, lines: 24, base: 0.79, swing: 0.15, petals: 14, ripple: 0.045 },
    { tint: 1, lines: 20, base: 0.585, swing: 0.125, petals: 12, ripple: 0.035 },
    { tint: 0, lines: 16, base: 0.4, swing: 0.085, petals: 10, ripple: 0.02 },
  ],
  small: [
    { tint: 0, lines: 7, base: 0.72, swing: 0.24, petals: 8, ripple: 0.03 },
    { tint: 1, lines: 5, base: 0.4, swing: 0.22, petals: 6, ripple: 0.02 },
  ],
} as const;

function rosette(
  [x, y]: readonly [number, number],
  radius: number,
  size: keyof typeof RINGS,
  colours: readonly [string, string],
  width: number,
  random: Random,
): Strand[] {
  const more = size === 'large' ? random.pick([0, 2, 4]) : 0;
  const twist = random.pick([-1, 1]) * random.between(0.05, 0.09);
  const start = random.between(0, TURN);
  return RINGS[size].map(({ tint, lines, base, swing, petals, ripple }) => ({
    colour: colours[tint],
    width,
    paths: Array.from({ length: lines }, (_, line) => {
      const phase = (TURN * line) / lines;
      const waves = petals + more;
      const curve: Curve = (t) => {
        const angle = TURN * t + start;
        const wave = swing * Math.sin(waves * angle + phase) + ripple * Math.sin(2 * waves * angle - 2 * phase);
        const turned = angle + twist * Math.cos(waves * angle + phase);
        const far = radius * (base + wave);
        return [x + far * Math.cos(turned), y + far * Math.sin(turned)];
      };
      return trace(curve, waves * 7);
    }),
  }));
}

/** Two interlaced families of waves along a straight line, each breathing in width. */
function band(
  from: readonly [number, number],
  to: readonly [number, number],
  breadth: number,
  colours: readonly [string, string],
  width: number,
  random: Random,
): Strand[] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const along = [(to[0] - from[0]) / length, (to[1] - from[1]) / length] as const;
  const knots = Math.max(2, Math.round(length / (breadth * 1.15)));
  const lean = random.between(0.5, 0.8);
  const weave = (lines: number, share: number, offset: number): string[] =>
    Array.from({ length: lines }, (_, line) => {
      const phase = (Math.PI * line) / lines;
      const curve: Curve = (t) => {
        const turn = Math.PI * knots * t;
        const wave =
          Math.sin(turn + offset) * Math.cos(phase) + lean * Math.sin(2 * turn + offset) * Math.sin(phase) * 0.62;
        const swing = (breadth / 2) * share * wave;
        return [from[0] + along[0] * length * t - along[1] * swing, from[1] + along[1] * length * t + along[0] * swing];
      };
      return trace(curve, knots * 4);
    });
  return [
    { colour: colours[0], width, paths: weave(14, 0.96, 0) },
    { colour: colours[1], width, paths: weave(10, 0.8, Math.PI / 2) },
  ];
}

/** A woven border: rules outside and inside, a band on each side, a rosette in each corner. */
function frame(element: GuillocheElement, breadth: number, random: Random): Strand[] {
  const { width, height, colours, lineWidth } = element;
  const rim = 2.6;
  const near = rim + breadth / 2;
  const gap = rim + breadth + 0.8;
  const strong: Strand = { colour: colours[0], width: 1.3, paths: [rectangle(0.65, width, height)] };
  const inner = [
    rectangle(rim + breadth, width, height),
    rectangle(rim, width, height),
    rectangle(gap + 1.4, width, height),
  ];
  const fine: Strand = { colour: colours[0], width: 0.28, paths: inner };
  const corners = [
    [near, near], [width - near, near], [near, height - near], [width - near, height - near],
  ] as const; // prettier-ignore
  const squares = corners.map(([x, y]) => square(x, y, breadth));
  const box: Strand = { colour: colours[0], width: 0.28, paths: squares };
  const level = (y: number) => band([gap, y], [width - gap, y], breadth - 1, colours, lineWidth, random);
  const upright = (x: number) => band([x, gap], [x, height - gap], breadth - 1, colours, lineWidth, random);
  return [
    strong,
    fine,
    box,
    ...[near, height - near].flatMap(level),
    ...[near, width - near].flatMap(upright),
    ...corners.flatMap((corner) => rosette(corner, breadth / 2 - 0.4, 'small', colours, lineWidth, random)),
  ];
}

function rectangle(inset: number, width: number, height: number): string {
  return `M${inset} ${inset}H${round(width - inset)}V${round(height - inset)}H${inset}Z`;
}

function square(x: number, y: number, side: number): string {
  return `M${round(x - side / 2)} ${round(y - side / 2)}h${side}v${side}h${-side}Z`;
}

/** Traces a curve by cubic pieces whose tangents are those of the curve. */
function trace(curve: Curve, pieces: number): string {
  const step = 1 / pieces;
  const tangent = (t: number): readonly [number, number] => {
    const [ax, ay] = curve(t - step / 50);
    const [bx, by] = curve(t + step / 50);
    return [(bx - ax) * (25 / 3), (by - ay) * (25 / 3)];
  };
  let [x, y] = curve(0);
  let [leanX, leanY] = tangent(0);
  let path = `M${round(x)} ${round(y)}`;
  for (let piece = 1; piece <= pieces; piece += 1) {
    const [nextX, nextY] = curve(piece * step);
    const [towardX, towardY] = tangent(piece * step);
    const [ax, ay, bx, by] = [round(x + leanX), round(y + leanY), round(nextX - towardX), round(nextY - towardY)];
    path += `C${ax} ${ay} ${bx} ${by} ${round(nextX)} ${round(nextY)}`;
    [x, y, leanX, leanY] = [nextX, nextY, towardX, towardY];
  }
  return path;
}

/** Hundredths of a millimetre are finer than any printer. */
function round(length: number): number {
  return Math.round(length * 100) / 100;
}
