import { isWithin } from './dates.ts';
import type { PublicRecord, RecordKind } from './facts.ts';
import { allOf, findingOf, type Finding } from './finding.ts';
import type { Subject } from './item.ts';
import { isOpenOn } from './records.ts';

export interface ReadCondition {
  readonly id: string;
  readonly article: string;
  readonly blocks: boolean;
  readonly finding: Finding;
}

const gravest: readonly RecordKind[] = ['majorComplaint', 'criminal'];
const listings: readonly RecordKind[] = ['seriousDishonesty', 'judgmentDebtor', 'procurementBan'];

function membership({ facts: { enterprise }, asOf }: Subject): Finding {
  const { memberUntil } = enterprise;
  return findingOf(memberUntil === undefined ? undefined : memberUntil !== null && memberUntil >= asOf);
}

function equipment({ facts }: Subject): Finding {
  const categories = (facts.equipment ?? []).map((row) => row.category);
  return findingOf((['install', 'repair', 'test'] as const).every((category) => categories.includes(category)));
}

function managementSystems({ facts: { systems } }: Subject): Finding {
  const answers = [
    systems?.organization,
    systems?.safety,
    systems?.finance,
    systems?.confidentiality,
    systems?.afterSales,
  ];
  return allOf(answers.map(findingOf));
}

/** That no record forbids; without the captured records nobody can say. */
function noRecord({ facts: { records } }: Subject, forbids: (row: PublicRecord) => boolean): Finding {
  return findingOf(records === undefined ? undefined : !records.some(forbids));
}

function isUnlawful(row: PublicRecord, asOf: string): boolean {
  const recent = isWithin(row.on, asOf, 36);
  if (gravest.includes(row.kind)) return recent;
  return listings.includes(row.kind) && !row.repaired && (recent || isOpenOn(row, asOf));
}

/** All conditions, in the order of the contract. */
export function readEligibility(subject: Subject): readonly ReadCondition[] {
  const { facts, asOf, trained } = subject;
  const accident = (row: PublicRecord): boolean => row.kind === 'qualityAccident' && isWithin(row.on, asOf, 24);
  const contributed = (facts.contributions ?? []).some((row) => isWithin(row.on, asOf, 36));
  const table: readonly (readonly [id: string, article: string, finding: Finding])[] = [
    ['membership', '第三条', membership(subject)],
    ['legal-person', '第十一条（一）', findingOf(facts.enterprise.legalPerson)],
    ['equipment', '第十一条（二）', equipment(subject)],
    ['management-systems', '第十一条（三）', managementSystems(subject)],
    ['no-quality-accident', '第十一条（三）', noRecord(subject, accident)],
    ['training', '第十一条（四）', findingOf(trained.length >= 1)],
    ['lawful', '第十一条（五）', noRecord(subject, (row) => isUnlawful(row, asOf))],
    ['contribution', '第十一条（六）', findingOf(contributed)],
  ];
  return table.map(([id, article, finding]) => ({ id, article, blocks: id !== 'contribution', finding }));
}
