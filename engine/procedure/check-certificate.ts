import { findCounting } from '#engine/calendar/period.ts';
import type { CalendarDocument } from '#engine/calendar/calendar.ts';
import { listOfKind, type EditionSource } from '#engine/edition/edition-source.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { isPlainDate } from '#engine/model/plain-date.ts';
import { pointerStep } from '#engine/model/json.ts';
import { fitsPattern } from './certificate-pattern.ts';
import type { CertificateDocument, CertificateStep } from './certificate-document.ts';
import { VALIDITY } from './certificate-rules.ts';
import { fault, unknownNames } from './procedure-fault.ts';

/** Checks certificate.json: its states, events, periods, paper and numbers. */
export function checkCertificate(source: EditionSource, papers: readonly string[]): readonly Diagnostic[] {
  const found = listOfKind<CertificateDocument>(source, 'certificate')[0];
  if (found === undefined) return [];
  const { document } = found;
  const path = `${found.id}.json`;
  const procedures = listOfKind(source, 'procedure').map(({ id }) => id);
  const exempts = document.exempts.map((id, index) => [`/exempts${pointerStep(index)}`, id] as const);
  return [
    ...unknownNames('PL-CERT-PAPER', path, { zh: '文书', en: 'paper' }, [['/paper', document.paper]], papers),
    ...unknownNames('PL-CERT-PROCEDURE', path, { zh: '办理流程', en: 'procedure' }, exempts, procedures),
    ...checkStates(path, document),
    ...checkPeriods(source, path, document),
    ...checkNumber(path, document),
    ...checkWindow(path, document),
  ];
}

function checkStates(path: string, { starts, states, steps }: CertificateDocument): readonly Diagnostic[] {
  const known = states.map(({ id }) => id);
  const named = steps.flatMap((step, index) => [
    ...originsOf(step).map((from) => [`/steps${pointerStep(index)}/from`, from] as const),
    [`/steps${pointerStep(index)}/to`, step.to] as const,
  ]);
  const passed = steps.flatMap(({ passesOn }, index) =>
    passesOn === undefined ? [] : [[`/steps${pointerStep(index)}/passesOn`, passesOn] as const],
  );
  const events = steps.map(({ on }) => on);
  const unknown = unknownNames('PL-CERT-EVENT', path, { zh: '证书事项', en: 'event of certificates' }, passed, events);
  if (unknown.length > 0) return unknown;
  const dangling = unknownNames(
    'PL-CERT-STATE',
    path,
    { zh: '证书状态', en: 'state' },
    [['/starts', starts], ...named],
    known,
  );
  if (dangling.length > 0) return dangling;
  return states.flatMap(({ id, title, final }, index) => {
    const place = { document: path, pointer: `/states${pointerStep(index)}` };
    const reached = id === starts || steps.some(({ to }) => to === id);
    const left = steps.some((step) => originsOf(step).includes(id));
    return [
      ...(reached
        ? []
        : [fault('PL-CERT-STATE', place, `没有事项通向“${title.zh}”`, `no event leads to "${title.en}"`)]),
      ...(left === (final === true)
        ? [
            fault(
              'PL-CERT-STATE',
              place,
              left ? `“${title.zh}”已是终点，却还有事项` : `“${title.zh}”之后没有事项，也没有标明终点`,
              left
                ? `"${title.en}" is final, yet events leave it`
                : `nothing follows "${title.en}", which is not final`,
            ),
          ]
        : []),
    ];
  });
}

function checkPeriods(
  source: EditionSource,
  path: string,
  { limits, steps }: CertificateDocument,
): readonly Diagnostic[] {
  const after = steps.flatMap((step, index) =>
    step.after === undefined ? [] : [[`/steps${pointerStep(index)}/after`, step.after] as const],
  );
  const calendar = listOfKind<CalendarDocument>(source, 'calendar')[0]?.document;
  const counting = calendar?.counting ?? [];
  const units = Object.entries(limits)
    .filter(([, { unit }]) => findCounting({ counting }, unit) === undefined)
    .map(([name, { unit }]) => [`/limits${pointerStep(name)}/unit`, unit] as const);
  return [
    ...unknownNames('PL-CERT-LIMIT', path, { zh: '限值', en: 'limit' }, after, [VALIDITY, ...Object.keys(limits)]),
    ...unknownNames(
      'PL-CERT-LIMIT',
      path,
      { zh: '期间单位', en: 'unit of periods' },
      units,
      counting.map(({ unit }) => unit),
    ),
  ];
}

function checkNumber(path: string, { number }: CertificateDocument): readonly Diagnostic[] {
  const sample = number.prefix + (number.yearly ? '2000' : '') + '1'.padStart(number.serialDigits, '0');
  if (fitsPattern(number.pattern, sample)) return [];
  return [
    fault(
      'PL-CERT-NUMBER',
      { document: path, pointer: '/number/pattern' },
      `编号样例 ${sample} 不符合 ${number.pattern}`,
      `the sample number ${sample} does not fit ${number.pattern}`,
    ),
  ];
}

/** A leap day would be absent in three years of four. */
function checkWindow(path: string, { reportWindow: { from, to } }: CertificateDocument): readonly Diagnostic[] {
  const place = { document: path, pointer: '/reportWindow' };
  if (!isPlainDate(`2001-${from}`) || !isPlainDate(`2001-${to}`))
    return [
      fault('PL-CERT-WINDOW', place, '年报窗口的日期不是每年都有', 'the window names a day that not every year has'),
    ];
  return from <= to ? [] : [fault('PL-CERT-WINDOW', place, '年报窗口首日晚于末日', 'the window starts after its end')];
}

function originsOf({ from }: CertificateStep): readonly string[] {
  return typeof from === 'string' ? [from] : from;
}
