import type { SealFace } from './paper-parts.ts';

/** One character of the ring: its middle in millimetres from the seal's top left corner, turned by `angle` degrees. */
export interface SealGlyph {
  readonly character: string;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/** A seal ready to draw; lengths in millimetres. */
export interface DrawnSeal {
  readonly diameter: number;
  readonly colour: string;
  readonly rim: number;
  readonly glyphs: readonly SealGlyph[];
  /** Height of the ring's characters, and how much narrower than high they are. */
  readonly glyphSize: number;
  readonly squeeze: number;
  readonly star: readonly (readonly [number, number])[];
  readonly lines: readonly {
    readonly text: string;
    readonly y: number;
    readonly size: number;
    readonly width: number;
  }[];
}

/** Degrees of the circle that a long name may take; short names keep their natural pace. */
const WIDEST_ARC = 242;
const PACE = 20;

/** Sets out a round seal: the name clockwise along the upper arc, a five-pointed star, up to two lines below it. */
export function drawSeal(seal: SealFace): DrawnSeal {
  const radius = seal.diameter / 2;
  const rim = seal.diameter * 0.027;
  const letters = [...seal.ring];
  const glyphSize = seal.diameter * (letters.length > 22 ? 0.105 : 0.12);
  const track = radius - rim * 1.7 - glyphSize / 2;
  const arc = Math.min(WIDEST_ARC, PACE * Math.max(0, letters.length - 1));
  const pace = letters.length > 1 ? arc / (letters.length - 1) : 0;
  const room = (2 * Math.PI * track * (pace || PACE)) / 360;
  const glyphs = letters.map((character, index) => {
    const angle = -arc / 2 + pace * index;
    const turn = (angle * Math.PI) / 180;
    return { character, x: radius + track * Math.sin(turn), y: radius - track * Math.cos(turn), angle };
  });
  return {
    diameter: seal.diameter,
    colour: seal.colour,
    rim,
    glyphs,
    glyphSize,
    squeeze: Math.min(0.86, (room * 0.94) / glyphSize),
    star: star(radius, radius * 0.96, seal.diameter * 0.155),
    lines: seal.lines.map((text, index) => ({
      text,
      y: radius * (1.48 + 0.2 * index),
      size: seal.diameter * (index === 0 ? 0.082 : 0.062),
      width: seal.diameter * (index === 0 ? 0.5 : 0.4),
    })),
  };
}

function star(x: number, y: number, radius: number): (readonly [number, number])[] {
  const inner = radius * 0.382;
  return Array.from({ length: 10 }, (_, point) => {
    const turn = (Math.PI * point) / 5;
    const far = point % 2 === 0 ? radius : inner;
    return [x + far * Math.sin(turn), y - far * Math.cos(turn)] as const;
  });
}
