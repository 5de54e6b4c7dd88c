import type { FilledPaper } from './filled-paper.ts';
import type { FilledBlock } from './paper-block.ts';

/** Writes the running text of a filled paper as an HTML fragment, without the things that only print has. */
export function flowToHtml(filled: FilledPaper): string {
  return `<article class="paper" lang="zh-CN">${blocksToHtml(filled.flow)}</article>`;
}

function blocksToHtml(blocks: readonly FilledBlock[]): string {
  return blocks.map(blockToHtml).join('');
}

function blockToHtml(block: FilledBlock): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level}>${words(block.text)}</h${block.level}>`;
    case 'paragraph':
      return block.text === '' ? '' : `<p>${words(block.text)}</p>`;
    case 'key-values':
      return `<dl>${block.rows.map((row) => `<dt>${words(row.label)}</dt><dd>${words(row.text)}</dd>`).join('')}</dl>`;
    case 'table': {
      const head = block.columns.map((column) => `<th scope="col">${words(column.title)}</th>`).join('');
      const body = block.rows
        .map((row) => `<tr>${row.map((cell) => `<td>${words(cell)}</td>`).join('')}</tr>`)
        .join('');
      return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
    }
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${words(item)}</li>`).join('')}</${tag}>`;
    }
    case 'group':
      return blocksToHtml(block.blocks);
    case 'panel':
      return `<section class="paper-panel">${blocksToHtml(block.blocks)}</section>`;
    case 'sign-off':
      return `<footer class="paper-sign-off">${block.lines.map((line) => `<p>${words(line)}</p>`).join('')}</footer>`;
    case 'signatures': {
      const signed = block.columns.map(
        ({ label, name, date }) => `<dt>${words(label)}</dt><dd>${words(`${name} ${date}`)}</dd>`,
      );
      return `<dl class="paper-signatures">${signed.join('')}</dl>`;
    }
    case 'rule':
      return '<hr>';
    case 'space':
    case 'page-break':
      return '';
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function words(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign).replaceAll('\n', '<br>');
}
