import type { Calendar } from '#engine/calendar/calendar.ts';
import { dueDay } from '#engine/calendar/period.ts';
import type { LimitValue } from '#engine/edition/documents.ts';
import type { LocalText } from '#engine/model/local-text.ts';
import { formatDate, type PlainDate } from '#engine/model/plain-date.ts';
import type { MaterialDemand } from '#engine/procedure/procedure-document.ts';
import type { MaterialDocument } from './material-document.ts';

/** A file that was given for a material. */
export interface GivenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** How many pages it has; null for a picture, and where that is not known. */
  readonly pages: number | null;
  /** The part it is for, where the material has parts. */
  readonly part: string | null;
  /** The day it was made, where that is known. */
  readonly madeOn: PlainDate | null;
}

/** What a material is judged by. */
export interface MaterialQuestion {
  readonly demand: MaterialDemand;
  /** Code of the grade applied for; null where there is none. */
  readonly grade: string | number | null;
  readonly asOf: PlainDate;
  readonly files: readonly GivenFile[];
}

/** What is wrong with a material, in words for the applicant. */
export interface MaterialProblem {
  readonly code:
    | 'missing'
    | 'part-missing'
    | 'wrong-type'
    | 'too-large'
    | 'too-many-pages'
    | 'too-many'
    | 'no-date'
    | 'date-ahead'
    | 'too-old';
  /** Name of the file, null where one is absent. */
  readonly file: string | null;
  readonly text: LocalText;
}

/** Whether the material must be given. */
export function isRequired(
  document: MaterialDocument,
  { demand, grade }: Pick<MaterialQuestion, 'demand' | 'grade'>,
): boolean {
  if (demand !== 'as-ruled') return demand === 'required';
  if (typeof document.required === 'string') return document.required === 'all';
  return grade !== null && document.required.some((code) => String(code) === String(grade));
}

/** Everything that is wrong with what was given for a material, at once. */
export function materialProblems(
  document: MaterialDocument,
  question: MaterialQuestion,
  calendar: Calendar,
): readonly MaterialProblem[] {
  const { files } = question;
  const absent = isRequired(document, question) ? absences(document, files) : [];
  return [
    ...absent,
    ...excess(document, files),
    ...files.flatMap((file) => fileProblems(document, file, question.asOf, calendar)),
  ];
}

/** The problem that keeps a file from being taken at all; undefined when it may be uploaded. */
export function findUploadProblem(
  document: MaterialDocument,
  file: Pick<GivenFile, 'name' | 'mediaType' | 'bytes' | 'pages'>,
  filesBefore: number,
): MaterialProblem | undefined {
  if (!document.accepts.includes(file.mediaType)) return wrongType(document, file.name);
  if (file.bytes > sizeInBytes(document)) return tooLarge(document, file.name);
  if (hasTooManyPages(document, file)) return tooManyPages(document, file);
  return filesBefore >= document.limits.files.value ? tooMany(document) : undefined;
}

/** The largest file that is taken, in bytes. */
export function sizeInBytes({ limits: { size } }: MaterialDocument): number {
  return size.value * (BYTES[size.unit] ?? 1);
}

const BYTES: Readonly<Record<string, number>> = { KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 };

function absences(document: MaterialDocument, files: readonly GivenFile[]): readonly MaterialProblem[] {
  const { title, parts } = document;
  if (files.length === 0) return [problem('missing', null, `请上传“${title.zh}”`, `Upload "${title.en}"`)];
  return (parts ?? [])
    .filter((part) => !files.some((file) => file.part === part.id))
    .map((part) =>
      problem(
        'part-missing',
        null,
        `“${title.zh}”缺少“${part.title.zh}”，请上传`,
        `"${title.en}" lacks "${part.title.en}"; upload it`,
      ),
    );
}

function excess(document: MaterialDocument, files: readonly GivenFile[]): readonly MaterialProblem[] {
  return files.length > document.limits.files.value ? [tooMany(document)] : [];
}

function fileProblems(
  document: MaterialDocument,
  file: GivenFile,
  asOf: PlainDate,
  calendar: Calendar,
): readonly MaterialProblem[] {
  const { accepts, limits } = document;
  return [
    ...(accepts.includes(file.mediaType) ? [] : [wrongType(document, file.name)]),
    ...(file.bytes > sizeInBytes(document) ? [tooLarge(document, file.name)] : []),
    ...(hasTooManyPages(document, file) ? [tooManyPages(document, file)] : []),
    ...(limits.age === undefined ? [] : ageProblems(file, limits.age, asOf, calendar)),
  ];
}

/** What is wrong with the day a file says it was made on, where the material may only be so old. */
export function ageProblems(
  file: Pick<GivenFile, 'name' | 'madeOn'>,
  age: LimitValue,
  asOf: PlainDate,
  calendar: Calendar,
): readonly MaterialProblem[] {
  if (file.madeOn === null) return [noDate(file.name, age)];
  if (file.madeOn > asOf) return [dateAhead(file.name, file.madeOn)];
  return dueDay(calendar, file.madeOn, age) < asOf ? [tooOld(file, age)] : [];
}

function hasTooManyPages({ limits }: MaterialDocument, { pages }: Pick<GivenFile, 'pages'>): boolean {
  return limits.pages !== undefined && pages !== null && pages > limits.pages.value;
}

function wrongType({ accepts }: MaterialDocument, name: string): MaterialProblem {
  const types = accepts.map((type) => type.slice(type.indexOf('/') + 1).toUpperCase()).join('、');
  return problem(
    'wrong-type',
    name,
    `“${name}”的格式不能接收，请上传 ${types}`,
    `"${name}" is of a type that is not taken; upload ${types}`,
  );
}

function tooLarge({ limits: { size } }: MaterialDocument, name: string): MaterialProblem {
  const most = `${size.value} ${size.unit}`;
  return problem(
    'too-large',
    name,
    `“${name}”超过 ${most}，请压缩后上传`,
    `"${name}" is larger than ${most}; compress it`,
  );
}

function tooManyPages(
  { limits }: MaterialDocument,
  { name, pages }: Pick<GivenFile, 'name' | 'pages'>,
): MaterialProblem {
  const most = limits.pages?.value;
  return problem(
    'too-many-pages',
    name,
    `“${name}”有 ${pages} 页，最多 ${most} 页，请只上传需要的页，或拆分后上传`,
    `"${name}" has ${pages} pages, ${most} at most; upload only what is wanted, or split it`,
  );
}

function noDate(name: string, { value, unit }: LimitValue): MaterialProblem {
  return problem(
    'no-date',
    name,
    `“${name}”没有填写生成日期；评定基准日前 ${value} ${unit}内生成的才有效，请补填`,
    `"${name}" does not say when it was made; it may be ${value} days old at most, so fill the day in`,
  );
}

function dateAhead(name: string, madeOn: PlainDate): MaterialProblem {
  return problem(
    'date-ahead',
    name,
    `“${name}”的生成日期 ${formatDate(madeOn, 'zh')} 还没有到，请核对`,
    `"${name}" says it was made on ${formatDate(madeOn, 'en')}, which is still to come; check the day`,
  );
}

function tooMany({ title, limits: { files } }: MaterialDocument): MaterialProblem {
  const { value, unit } = files;
  return problem(
    'too-many',
    null,
    `“${title.zh}”最多上传 ${value} ${unit}，请删去多余的`,
    `"${title.en}" takes ${value} files at most; remove some`,
  );
}

function tooOld({ name, madeOn }: Pick<GivenFile, 'name' | 'madeOn'>, { value, unit }: LimitValue): MaterialProblem {
  const made = madeOn ?? '';
  return problem(
    'too-old',
    name,
    `“${name}”生成于 ${formatDate(made, 'zh')}，早于评定基准日前 ${value} ${unit}，请更新`,
    `"${name}" was made on ${formatDate(made, 'en')}, more than ${value} days before the as-of day; renew it`,
  );
}

function problem(code: MaterialProblem['code'], file: string | null, zh: string, en: string): MaterialProblem {
  return { code, file, text: { zh, en } };
}
