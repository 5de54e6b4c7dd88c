import type { Schema } from '#ui-kit/api/client.ts';

/** The parts of an application's page. */
export type ApplicationTab = 'form' | 'materials' | 'progress' | 'result';

/** The parts an application has now: a form where its procedure has one, a result once it is evaluated. */
export function tabsOf({ form, latestEvaluation, sight }: Schema<'Application'>): readonly ApplicationTab[] {
  if (sight === 'party') return ['progress'];
  if (sight === 'filer') return ['form', 'progress'];
  return [
    ...(form === '' ? [] : (['form'] as const)),
    'materials',
    'progress',
    ...(latestEvaluation === null ? [] : (['result'] as const)),
  ];
}

/** The part to show: the one asked for, else the form while it is to be filled, the result while there is something to decide on, how far it has come. */
export function chooseTab(application: Schema<'Application'>, wanted: string): ApplicationTab {
  const tabs = tabsOf(application);
  const asked = tabs.find((tab) => tab === wanted);
  if (asked !== undefined) return asked;
  if (application.editable) return tabs[0] ?? 'progress';
  return application.openSteps.length > 0 && application.latestEvaluation !== null ? 'result' : 'progress';
}
