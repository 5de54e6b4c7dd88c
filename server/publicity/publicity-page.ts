/** The page as it is published: self-contained and without scripts. `paper` is the filled fragment, escaped already. */
export function publicityPage(title: string, paper: string): string {
  return (
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escape(title)}</title>` +
    `<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body>${paper}</body></html>`
  );
}

const STYLE =
  'body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:16px/1.7 serif;color:#1c1a17}' +
  'h1{text-align:center}table{border-collapse:collapse;width:100%}caption{text-align:left;padding:.5rem 0}' +
  'th,td{border:1px solid #8d9199;padding:.4rem .6rem;text-align:left}dt{font-weight:bold}footer{text-align:right}' +
  'section[lang=en]{margin-top:2rem;border-top:1px solid #8d9199}';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escape(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
}
