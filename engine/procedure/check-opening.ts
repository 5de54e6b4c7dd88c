import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { checkGuard, type GuardScope } from './check-guards.ts';
import { findState, type Procedure } from './procedure.ts';
import { SYSTEM } from './procedure-document.ts';
import { fault } from './procedure-fault.ts';

/** How a case comes to be: the system needs a reason to open one, and a filing begins out of sight of whom it concerns. */
export function checkOpening(path: string, procedure: Procedure, scope: GuardScope): readonly Diagnostic[] {
  const { by, on, when } = procedure.opens;
  const bySystem = by === SYSTEM && on !== undefined;
  const begin = findState(procedure, procedure.starts);
  return [
    ...(when === undefined ? [] : checkGuard(when, { document: path, pointer: '/opens/when' }, scope)),
    ...((on === undefined) !== (when === undefined) || (on !== undefined && !bySystem)
      ? [
          fault(
            'PL-PROC-OPENS',
            { document: path, pointer: '/opens' },
            '由系统立案的流程要同时写 by: "system"、on 和 when，其他流程都不写',
            'a procedure that the system opens says by: "system", on and when together; no other says on or when',
          ),
        ]
      : []),
    ...(procedure.concerns !== undefined && begin !== undefined && begin.shown !== false
      ? [
          fault(
            'PL-PROC-CONCERNS',
            { document: path, pointer: '/concerns' },
            `涉及他人的流程，开始的“${begin.title.zh}”要写 shown: false，听取陈述之前不让被反映单位知道`,
            `a case about another enterprise begins out of its sight: "${begin.title.en}" needs shown: false`,
          ),
        ]
      : []),
    ...(procedure.concerns !== undefined && procedure.form === null
      ? [
          fault(
            'PL-PROC-CONCERNS',
            { document: path, pointer: '/form' },
            '涉及他人的流程要有一份表格，写明反映的事项',
            'a case about another enterprise needs a form that says what it is about',
          ),
        ]
      : []),
  ];
}
