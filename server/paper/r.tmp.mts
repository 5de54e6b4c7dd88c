import { openPaperShelf, readDraft } from '#server/paper/paper-shelf.ts';
import { checkPaper } from '#engine/papers/check-paper.ts';
import { fillPaper } from '#engine/papers/fill-paper.ts';
import { openTypesetter } from '#server/paper/typesetter.ts';
import { getInstalledFonts } from '#server/paper/press-fonts.ts';
import fs from 'node:fs';
const shelf = openPaperShelf('templates');
const ids = process.argv.slice(2).length ? process.argv.slice(2) : shelf.listTemplates();
const ts = openTypesetter(getInstalledFonts());
for (const arg of ids) {
  const [id = '', file] = arg.split('=');
  const ds = checkPaper(readDraft('templates', id));
  for (const d of ds) console.log(d.document + d.pointer, d.code, d.message.en);
  if (ds.length) continue;
  const t = shelf.getTemplate(id);
  const data = file ? { ...t.sample, ...JSON.parse(fs.readFileSync(file, 'utf8')) } : t.sample;
  const filled = fillPaper(t, data);
  try {
    const s = performance.now();
    const pdf = ts.toPdf(filled);
    const name = `/tmp/ty/out-${id}${file ? '-x' : ''}`;
    console.log(id, pdf.length, Math.round(performance.now() - s) + ' ms');
    fs.writeFileSync(name + '.pdf', pdf);
    const s2 = performance.now();
    const svg = ts.toSvg(filled);
    fs.writeFileSync(name + '.svg', svg[0]!);
    console.log(' svg pages', svg.length, Math.round(performance.now() - s2) + ' ms');
  } catch (e) {
    console.log(id, (e as Error).message);
  }
}
