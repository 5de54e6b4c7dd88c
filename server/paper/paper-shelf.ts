import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPaper, getTemplate, type DraftTemplate } from '#engine/papers/check-paper.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { Json } from '#engine/model/json.ts';
import type { PaperTemplate } from '#engine/papers/paper.ts';

/** The templates of an installation, each read and checked when it is first asked for. */
export interface PaperShelf {
  listTemplates(): readonly string[];
  /** @throws Error when there is no such template, or something is wrong with it. */
  getTemplate(id: string): PaperTemplate;
  /** Everything that is wrong with all templates. */
  checkAll(): readonly Diagnostic[];
}

/** Opens the folder of templates, one folder for each paper. */
export function openPaperShelf(folder: string): PaperShelf {
  const read = new Map<string, PaperTemplate>();
  const ids = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'paper.json')))
    .map((entry) => entry.name)
    .toSorted();
  return {
    listTemplates: () => ids,
    getTemplate: (id) => {
      if (!ids.includes(id)) throw new Error(`there is no paper template "${id}"; there are ${ids.join(', ')}`);
      const template = read.get(id) ?? getTemplate(readDraft(folder, id));
      read.set(id, template);
      return template;
    },
    checkAll: () => ids.flatMap((id) => checkPaper(readDraft(folder, id))),
  };
}

/** Reads the files of one template as they are. */
export function readDraft(folder: string, id: string): DraftTemplate {
  const json = (name: string): Json => JSON.parse(readFileSync(join(folder, id, name), 'utf8')) as Json;
  const screen = join(folder, id, 'screen.hbs');
  return {
    id,
    paper: json('paper.json'),
    dataSchema: json('data.schema.json'),
    sample: json('sample.json'),
    print: json('print.json'),
    ...(existsSync(screen) && { screen: readFileSync(screen, 'utf8') }),
  };
}
