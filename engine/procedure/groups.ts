import type { ProcedureDocument } from './procedure-document.ts';

type Grouped = Pick<ProcedureDocument, 'group'>;

/** The groups that procedures belong to. */
export function groupsOf(procedures: readonly Grouped[]): readonly string[] {
  return [...new Set(procedures.flatMap(({ group }) => group ?? []))];
}

/** How many cases of each group are under way; 0 for a group without any. */
export function countInGroups(
  procedures: readonly (Grouped & { readonly id: string })[],
  underWay: readonly string[],
): Readonly<Record<string, number>> {
  const groups = underWay.map((id) => procedures.find((procedure) => procedure.id === id)?.group);
  return Object.fromEntries(
    groupsOf(procedures).map((group) => [group, groups.filter((each) => each === group).length]),
  );
}
