import { readVocabulary } from '#engine/facts/vocabulary.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { diagnostic } from '#engine/model/diagnostic.ts';
import type { JsonObject } from '#engine/model/json.ts';
import { checkFactMapping } from './check-fact-mapping.ts';
import { checkLayout } from './check-layout.ts';
import { checkSchema } from './check-schema.ts';
import type { Form } from './form.ts';
import { BrokenForm, type FormSource } from './inline-refs.ts';
import { listForms, loadForm } from './load-form.ts';

/** What a form is checked against beside itself. */
export interface FormSurroundings {
  /** The facts schema of the edition, references resolved; without it `x-fact` is not checked. */
  readonly facts?: JsonObject;
  /** Ids of the edition's material documents; without them `x-material` is not checked. */
  readonly materials?: readonly string[];
}

/** Everything wrong with a form: its schema and logic, its layout, its mapping to the facts, and its materials. */
export function checkForm(form: Form, surroundings: FormSurroundings = {}): readonly Diagnostic[] {
  const { facts, materials } = surroundings;
  return [
    ...checkSchema(form, materials),
    ...checkLayout(form),
    ...(facts === undefined ? [] : checkFactMapping(form, readVocabulary(facts))),
  ];
}

/** Checks every form of a folder; one that cannot even be opened is a diagnostic too. */
export function checkForms(source: FormSource, surroundings: FormSurroundings = {}): readonly Diagnostic[] {
  return listForms(source).flatMap((id) => {
    try {
      return checkForm(loadForm(source, id), surroundings);
    } catch (error) {
      if (error instanceof BrokenForm) return [brokenDiagnostic(error)];
      throw error;
    }
  });
}

function brokenDiagnostic(error: BrokenForm): Diagnostic {
  const document = `forms/${error.document}`;
  return diagnostic({
    code: 'PL-FORM-BROKEN',
    severity: 'error',
    message: { zh: `${document} 无法打开：${error.message}`, en: `${document} ${error.message}` },
    document,
    pointer: error.pointer,
  });
}
