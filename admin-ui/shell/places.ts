/** A page of the main menu, with its words and the power it asks for. */
export interface Place {
  readonly name: string;
  readonly words: string;
  readonly power: string;
}

/** The main menu, in the order of a working day. */
const PLACES: readonly Place[] = [
  { name: 'work', words: 'shell.work', power: 'application.read-all' },
  { name: 'offline', words: 'shell.offline', power: 'application.enter-offline' },
  { name: 'publicity', words: 'shell.publicity', power: 'application.read-all' },
  { name: 'certificates', words: 'shell.certificates', power: 'certificate.read-all' },
  { name: 'enterprises', words: 'shell.enterprises', power: 'enterprise.read-all' },
  { name: 'push', words: 'shell.push', power: 'feed.push' },
  { name: 'rulebook', words: 'shell.rulebook', power: 'rulebook.read' },
  { name: 'audit', words: 'shell.audit', power: 'audit.read' },
  { name: 'accounts', words: 'shell.accounts', power: 'account.manage' },
  { name: 'outbox', words: 'outbox.title', power: 'outbox.manage' },
];

/** The pages that these powers open. */
export function listPlaces(powers: readonly string[]): readonly Place[] {
  return PLACES.filter(({ power }) => powers.includes(power));
}

/** Where a person with these powers begins. */
export function findFirstPlace(powers: readonly string[]): Place | undefined {
  return listPlaces(powers)[0];
}
