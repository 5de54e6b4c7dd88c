export type Finding = 'holds' | 'fails' | 'missing';

/** What a yes-or-no answer finds; an absent one is missing. */
export function findingOf(answer: boolean | undefined): Finding {
  if (answer === undefined) return 'missing';
  return answer ? 'holds' : 'fails';
}

/** One that fails decides; else one that is missing leaves the whole missing. */
export function allOf(findings: readonly Finding[]): Finding {
  if (findings.includes('fails')) return 'fails';
  return findings.includes('missing') ? 'missing' : 'holds';
}

/** One that holds decides; else one that is missing leaves the whole missing. */
export function anyOf(findings: readonly Finding[]): Finding {
  if (findings.includes('holds')) return 'holds';
  return findings.includes('missing') ? 'missing' : 'fails';
}
