import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { routes } from '#admin-ui/routes.ts';
import { findFirstPlace, listPlaces } from '#admin-ui/shell/places.ts';
import { shorten } from '#admin-ui/audit/shorten.ts';

describe('the main menu', () => {
  it('shows what the powers open, and begins with the first of it', () => {
    const powers = ['rulebook.read', 'rulebook.draft'];
    expect(listPlaces(powers).map(({ name }) => name)).toEqual(['rulebook']);
    expect(findFirstPlace(powers)?.name).toBe('rulebook');
    expect(findFirstPlace([])).toBeUndefined();
  });

  it('asks for the same power as the page it leads to', () => {
    const every = routes.flatMap(({ meta }) => (typeof meta?.power === 'string' ? [meta.power] : []));
    for (const { name, power } of listPlaces(every)) {
      expect(routes.find((route) => route.name === name)?.meta?.power).toBe(power);
    }
  });

  it('asks for powers that the server knows', () => {
    const contract = readFileSync('rules/nmg-security-service/2022-03-01/roles.json', 'utf8');
    for (const { meta } of routes) if (typeof meta?.power === 'string') expect(contract).toContain(`"${meta.power}"`);
  });
});

describe('the detail of an audit entry', () => {
  it('leaves out what is empty and cuts digests', () => {
    const digest = `sha256:${'ab'.repeat(32)}`;
    expect(shorten({ comment: null, after: digest, path: 'x.json' })).toEqual({
      after: 'sha256:abababababab…',
      path: 'x.json',
    });
  });
});
