import { ElConfigProvider, ElDatePicker, ElOption, ElSelect } from 'element-plus';
import type { Component } from 'vue';

// The published types of these four describe their props by the options they were made from, which no template can satisfy
// under exactOptionalPropertyTypes. They are used behind wrappers of ours, whose own props are typed.

/** el-select. */
export const Select: Component = ElSelect;
/** el-option. */
export const Option: Component = ElOption;
/** el-date-picker. */
export const DatePicker: Component = ElDatePicker;
/** el-config-provider. */
export const ConfigProvider: Component = ElConfigProvider;
