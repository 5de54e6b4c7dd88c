import type { LocalText } from '#engine/model/local-text.ts';

/** What is wrong with a text of a format, after the title of its field. */
export const FORMAT_WORDS: Readonly<Record<string, LocalText>> = {
  date: { zh: '不是有效的日期', en: 'is not a day of the calendar' },
  month: { zh: '不是有效的月份', en: 'is not a month of the calendar' },
  time: { zh: '不是有效的时间，例如 09:30', en: 'is not a time of day, such as 09:30' },
  'date-time': { zh: '不是有效的日期和时间', en: 'is not a day and time' },
  'credit-code': {
    zh: '应为 18 位，只含数字和大写字母（不含 I、O、S、V、Z）',
    en: 'has 18 characters, digits and capitals without I, O, S, V and Z',
  },
  'id-card': {
    zh: '不是有效的 18 位居民身份证号码，请核对',
    en: 'is not a valid 18-character identity number; please check it',
  },
  mobile: { zh: '应为 11 位手机号码', en: 'must be a mobile number of 11 digits' },
  phone: { zh: '不是有效的电话号码，例如 0471-1234567', en: 'is not a telephone number, such as 0471-1234567' },
  region: { zh: '应为 6 位行政区划代码', en: 'must be a region code of 6 digits' },
  postcode: { zh: '应为 6 位邮政编码', en: 'must be a postcode of 6 digits' },
  email: { zh: '不是有效的电子邮箱地址', en: 'is not an e-mail address' },
  uri: { zh: '不是有效的网址，例如 https://example.com', en: 'is not a web address, such as https://example.com' },
  uuid: { zh: '不是有效的编号，请原样复制', en: 'is not a valid identifier; please copy it as it is' },
  ipv4: { zh: '不是有效的网络地址，例如 192.168.1.1', en: 'is not a network address, such as 192.168.1.1' },
  hostname: { zh: '不是有效的主机名，例如 example.com', en: 'is not a host name, such as example.com' },
  pointer: { zh: '指向的位置不正确，请重新选择', en: 'does not point to a place; please choose it again' },
  sha256: {
    zh: '的文件校验值不正确，请重新上传',
    en: 'has a file digest that is not one; please upload the file again',
  },
};
