import { describe, expect, it } from 'vitest';
import { wordField } from '#engine/explain/difference-words.ts';
import { openEdition } from '#engine/edition/edition.ts';
import { EDITION } from '#test/rules/edition-under-test.ts';

const edition = openEdition(EDITION);
const data = { staff: [{ idNumber: '150602199001010011' }, { idNumber: '150602199001010022' }] };

describe('what a difference is about', () => {
  it('is told by the titles of the list and its field, and the number of the row', () => {
    const { title, row } = wordField('staff["150602199001010022"].continuingEducation12m', edition, data);
    expect(title.zh).toContain(' · ');
    expect(row).toBe(2);
  });

  it('never shows the identity number that tells the row', () => {
    const worded = wordField('staff["150602199001010099"].continuingEducation12m', edition, data);
    expect(JSON.stringify(worded)).not.toContain('150602199001010099');
    expect(worded.row).toBeUndefined();
  });

  it('finds a row by two keys together', () => {
    const projects = {
      lists: {
        projects: [
          { no: 'A', owner: 'X' },
          { no: 'A', owner: 'Y' },
        ],
      },
    };
    expect(wordField('projects["A"+"Y"].inspection', edition, projects).row).toBe(2);
  });

  it('is the title of a plain fact', () => {
    expect(wordField('enterprise.registeredCapital', edition, {}).row).toBeUndefined();
  });
});
