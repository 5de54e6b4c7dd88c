/** The place of a rule on the page of rules, by its id. */
export function anchorOf(id: string): string {
  return `rule-${id.replaceAll('/', '-')}`;
}
