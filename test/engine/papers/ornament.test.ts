import { describe, expect, it } from 'vitest';
import { drawGuilloche } from '#engine/papers/guilloche.ts';
import { drawSeal } from '#engine/papers/seal.ts';
import type { GuillocheElement } from '#engine/papers/paper.ts';

const rosette: GuillocheElement = {
  type: 'guilloche', pattern: 'rosette', x: 0, y: 0, width: 100, height: 100, seed: 'A1', colours: ['#b98f48', '#6f9a90'], lineWidth: 0.1,
}; // prettier-ignore

describe('security lines', () => {
  it.each(['rosette', 'band', 'frame'] as const)(
    'the %s of a number is always the same, that of another number is not',
    (pattern) => {
      const drawn = drawGuilloche({ ...rosette, pattern });
      expect(drawGuilloche({ ...rosette, pattern })).toBe(drawn);
      expect(drawGuilloche({ ...rosette, pattern, seed: 'A2' })).not.toBe(drawn);
    },
  );

  it('stay inside their place and hold no number that is none', () => {
    const drawn = drawGuilloche(rosette);
    const numbers = [...drawn.matchAll(/ d="([^"]+)"/g)]
      .flatMap(([, path = '']) => path.match(/-?[\d.]+/g) ?? [])
      .map(Number);
    expect(drawn).not.toContain('NaN');
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(-1);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(101);
  });

  it('use both colours, and hide what lies under them', () => {
    expect(drawGuilloche(rosette)).toContain('stroke="#b98f48"');
    expect(drawGuilloche(rosette)).toContain('stroke="#6f9a90"');
    expect(drawGuilloche(rosette)).not.toContain('opacity');
  });
});

describe('a seal', () => {
  it('sets every character inside the rim, the middle one upright at the top', () => {
    const seal = drawSeal({
      diameter: 46,
      ring: '示例安全技术防范行业协会章',
      lines: ['评定专用章'],
      colour: '#c8161d',
    });
    const distances = seal.glyphs.map(({ x, y }) => Math.hypot(x - 23, y - 23) + seal.glyphSize / 2);
    expect(Math.max(...distances)).toBeLessThan(23 - seal.rim);
    expect(seal.glyphs[6]?.angle).toBeCloseTo(0);
    expect(seal.glyphs[6]?.x).toBeCloseTo(23);
  });

  it('leaves the lower part free for its lines, however long the name is', () => {
    const seal = drawSeal({ diameter: 46, ring: '很'.repeat(40), lines: ['甲', '乙'], colour: '#c8161d' });
    expect(Math.max(...seal.glyphs.map(({ angle }) => Math.abs(angle)))).toBeLessThanOrEqual(125);
    expect(seal.star).toHaveLength(10);
  });
});
