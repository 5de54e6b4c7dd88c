import type { Component } from 'vue';
import EvaluationSummary from '#admin-ui/evaluation/EvaluationSummary.vue';
import ReceiptTab from '#admin-ui/evaluation/ReceiptTab.vue';
import TraceTab from '#admin-ui/evaluation/TraceTab.vue';
import VerificationTab from '#admin-ui/evaluation/VerificationTab.vue';
import DefectsTab from './DefectsTab.vue';
import FactsTab from './FactsTab.vue';
import FormTab from './FormTab.vue';
import MaterialsTab from './MaterialsTab.vue';
import TimelineTab from './TimelineTab.vue';

/** One part of the application page; shown to those who have one of `powers`. */
export interface ApplicationTab {
  readonly id: string;
  readonly shows: Component;
  readonly powers: readonly string[];
}

const READ = ['application.read-all'];
const EVALUATION = ['evaluation.read'];

const TABS: readonly ApplicationTab[] = [
  { id: 'summary', shows: EvaluationSummary, powers: EVALUATION },
  { id: 'trace', shows: TraceTab, powers: EVALUATION },
  { id: 'form', shows: FormTab, powers: READ },
  { id: 'materials', shows: MaterialsTab, powers: READ },
  { id: 'defects', shows: DefectsTab, powers: READ },
  { id: 'verification', shows: VerificationTab, powers: [...EVALUATION, 'application.verify'] },
  { id: 'facts', shows: FactsTab, powers: READ },
  { id: 'timeline', shows: TimelineTab, powers: READ },
  { id: 'receipt', shows: ReceiptTab, powers: EVALUATION },
];

/** The parts that a person may see, in the order of the work. */
export function listTabs(can: (power: string) => boolean): readonly ApplicationTab[] {
  return TABS.filter(({ powers }) => powers.some(can));
}
