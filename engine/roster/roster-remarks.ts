import type { LocalText } from '#engine/model/local-text.ts';

/** Said where the last digits of a long number are lost. */
export const ROUNDED: LocalText = {
  zh: 'Excel 只保留 15 位数字，后面的位数可能已丢失，请对照证件核对',
  en: 'Excel keeps 15 digits; the last ones may be lost, so please compare with the document',
};

/** Said where a masked value came back. */
export const MASKED: LocalText = {
  zh: '这是隐去了部分内容的号码，请填写完整内容',
  en: 'Part of this is hidden by stars; please give it in full',
};

/** Said of `2024.1`, which a sheet makes of `2024.10`. */
export const OCTOBER: LocalText = {
  zh: '按 1 月读取；如果本来是 10 月，请改正',
  en: 'Read as January; correct it if October was meant',
};

/** Said where an amount was converted into the field's own unit. */
export const CONVERTED = (unit: string, text: string): LocalText => ({
  zh: `由「${text}」（${unit}）换算`,
  en: `Converted from “${text}” (${unit})`,
});
