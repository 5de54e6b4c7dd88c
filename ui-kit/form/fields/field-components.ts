import type { Component } from 'vue';
import type { FieldKind } from '#engine/form/form.ts';
import BooleanField from './BooleanField.vue';
import ChoiceField from './ChoiceField.vue';
import ChoicesField from './ChoicesField.vue';
import DateField from './DateField.vue';
import FilesField from './FilesField.vue';
import ListField from './ListField.vue';
import MonthsField from './MonthsField.vue';
import NumberField from './NumberField.vue';
import TextField from './TextField.vue';
import UnknownField from './UnknownField.vue';

/** The input for each kind of field; groups and rows are drawn by the elements around them. */
export const FIELD_COMPONENTS: Readonly<Record<Exclude<FieldKind, 'group' | 'rows'>, Component>> = {
  text: TextField,
  number: NumberField,
  boolean: BooleanField,
  choice: ChoiceField,
  choices: ChoicesField,
  date: DateField,
  month: DateField,
  months: MonthsField,
  files: FilesField,
  list: ListField,
  unknown: UnknownField,
};
