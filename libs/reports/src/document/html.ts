import { createHash } from 'node:crypto';

import { escaped } from './escaped.js';
import { exampleMark, exampleSentence, referenceWord } from './furniture.js';
import { runsOf, type Block, type Inline, type ReportDocument, type Text } from './model.js';
import { sheet } from './html-sheet.js';
import { svgOf } from './svg.js';

/** What a browser may load for such a page: its own style sheet and nothing else. */
export const htmlSecurityPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(sheet).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The report as one page of HTML that stands alone: no script, nothing fetched, printable. */
export function renderHtml(document: ReportDocument): string {
  const { language, title, runningTitle, reference, example, blocks, foot } = document;
  const mark = exampleMark(language);
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(example ? `${mark} – ${title}` : title)}</title>`,
    `<style>${sheet}</style>`,
    '</head>',
    `<body${example ? ' class="example"' : ''}>`,
    ...(example ? [`<div class="mark" aria-hidden="true">${mark}</div>`] : []),
    '<header>',
    `<p class="running">${escaped(runningTitle)}</p>`,
    ...(example ? [`<p class="warning"><strong>${escaped(exampleSentence(language))}</strong></p>`] : []),
    `<h1>${escaped(title)}</h1>`,
    ...(reference === null ? [] : [`<p>${escaped(referenceWord(language))}: ${escaped(reference)}</p>`]),
    '</header>',
    '<main>',
    ...blocks.map(htmlOf),
    '</main>',
    `<footer><p>${escaped(foot)}</p></footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p${block.lead === true ? ' class="lead"' : ''}>${inline(block.text)}</p>`;
    case 'fields':
      return `<dl>${block.rows.map(({ name, value }) => `<div><dt>${escaped(name)}</dt><dd>${inline(value)}</dd></div>`).join('')}</dl>`;
    case 'table':
      return [
        `<div class="wide" role="region" aria-label="${escaped(block.caption)}" tabindex="0"><table>`,
        `<caption>${escaped(block.caption)}</caption>`,
        `<thead><tr>${block.columns.map(({ title }) => `<th scope="col">${escaped(title)}</th>`).join('')}</tr></thead>`,
        `<tbody>${block.rows.map(rowOf).join('\n')}</tbody></table></div>`,
      ].join('\n');
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${inline(item)}</li>`).join('\n')}</ul>`;
    case 'picture':
      return `<figure><figcaption>${escaped(block.caption)}</figcaption>${svgOf(block.drawing, block.inWords.join(' | '))}</figure>`;
    case 'notice':
      return `<p class="notice">${inline(block.text)} <code>${escaped(block.code)}</code></p>`;
  }
}

function rowOf(cells: readonly Text[]): string {
  const [first, ...others] = cells;
  return `<tr><th scope="row">${inline(first ?? '')}</th>${others.map((cell) => `<td>${inline(cell)}</td>`).join('')}</tr>`;
}

function inline(text: Text): string {
  return runsOf(text).map(run).join('');
}

function run(part: Inline): string {
  if (typeof part === 'string') return escaped(part).replaceAll('\n', '<br>');
  if ('strong' in part) return `<strong>${escaped(part.strong)}</strong>`;
  if ('code' in part) return `<code>${escaped(part.code)}</code>`;
  return isWebAddress(part.href)
    ? `<a href="${escaped(part.href)}">${escaped(part.text)}</a>`
    : escaped(part.text);
}

/** Only addresses of the web become links: a recorded text may hold anything. */
function isWebAddress(href: string): boolean {
  return /^https?:\/\//.test(href);
}
