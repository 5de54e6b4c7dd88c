import type { JsonObject } from '#engine/model/json.ts';
import { bounded, checkData, fillPaper, openContext } from './fill-paper.ts';
import { flowToHtml } from './flow-html.ts';
import type { PaperTemplate } from './paper.ts';
import { compileText } from './text-language.ts';

/**
 * The paper as an HTML fragment for a screen: from `screen.hbs` when the template has one, else from its running text.
 * Every value of the data is escaped; the fragment has no script, no address and no style of its own.
 * @throws PaperError like `fillPaper`.
 */
export function fillScreen(template: PaperTemplate, data: JsonObject): string {
  const { screen } = template;
  if (screen === undefined) return flowToHtml(fillPaper(template, data));
  checkData(template, data);
  return bounded(template.id, () => compileText(screen, 'html')(openContext(data)));
}
