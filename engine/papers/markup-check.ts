const TAGS =
  'h1 h2 h3 h4 p section article header footer table caption thead tbody tr th td dl dt dd ul ol li strong em span div time br hr small';
const ATTRIBUTES = 'class lang scope colspan rowspan';

const TAG = /<\/?([a-z][a-z0-9]*)((?:\s+[a-z]+=(?:"[^"<>]*"|'[^'<>]*'))*)\s*\/?>/g;
const ATTRIBUTE = /([a-z]+)=(?:"[^"]*"|'[^']*')/g;

const tags = new Set(TAGS.split(' '));
const attributes = new Set(ATTRIBUTES.split(' '));

/**
 * The first piece of markup that a screen version may not hold, or undefined. Tags are whole, from a short list and
 * with literal attributes only; so no value of the data can ever stand inside one.
 */
export function findMarkupFault(markup: string): string | undefined {
  for (const [whole, tag = '', given = ''] of markup.matchAll(TAG)) {
    if (!tags.has(tag)) return whole;
    const stray = [...given.matchAll(ATTRIBUTE)].find(([, name = '']) => !attributes.has(name));
    if (stray) return whole;
  }
  return /[<>][^<>]{0,20}/.exec(markup.replaceAll(TAG, ''))?.[0];
}
