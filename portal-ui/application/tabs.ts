import type { Schema } from '#ui-kit/api/client.ts';

/** The parts of an application's page. */
export type ApplicationTab = 'form' | 'materials' | 'progress' | 'result';

/** The parts an application has now: a form where its procedure has one, a result once it is evaluated. */
export function tabsOf({ form, latestEvaluation }: Schema<'Application'>): readonly ApplicationTab[] {
  return [
    ...(form === '' ? [] : (['form'] as const)),
    'materials',
    'progress',
    ...(latestEvaluation === null ? [] : (['result'] as const)),
  ];
}

/** The part to show: the one asked for, else the form while it is to be filled, else how far it has come. */
export function chooseTab(application: Schema<'Application'>, wanted: string): ApplicationTab {
  const tabs = tabsOf(application);
  return tabs.find((tab) => tab === wanted) ?? (application.editable ? tabs[0] : undefined) ?? 'progress';
}
