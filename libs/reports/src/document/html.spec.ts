import { htmlSecurityPolicy, renderHtml } from './html.js';
import type { ReportDocument } from './model.js';

const report = (more: Partial<ReportDocument> = {}): ReportDocument => ({
  language: 'nl',
  title: 'Titel',
  runningTitle: 'Peildatum',
  reference: null,
  example: false,
  blocks: [],
  foot: 'Voet.',
  moment: '2026-11-20T09:15:00.000Z',
  answer: { fileName: 'answer.json', json: '{}' },
  ...more,
});

describe('a report as HTML', () => {
  it('lets no text of a document become mark-up or a link of another kind', () => {
    const html = renderHtml(
      report({
        title: '<script>alert(1)</script>',
        blocks: [
          { kind: 'paragraph', text: ['"><img src=x>', { href: 'javascript:alert(1)', text: 'lees' }] },
          { kind: 'paragraph', text: { href: 'https://example.nl/?a=1&b="', text: 'open' } },
        ],
      }),
    );
    expect(html).not.toMatch(/<script|<img|javascript:/);
    expect(html).toContain('&#60;script&#62;');
    expect(html).toContain('<a href="https://example.nl/?a=1&#38;b=&#34;">open</a>');
  });

  it('says on every page that it is an example, and nowhere else', () => {
    expect(renderHtml(report({ example: true }))).toMatch(
      /<title>VOORBEELD – Titel<\/title>[^]*class="mark"[^]*verzonnen feiten/,
    );
    expect(renderHtml(report())).not.toContain('<div class="mark"');
  });

  it('fetches nothing and runs nothing', () => {
    expect(renderHtml(report())).not.toMatch(/<link|<script|@import|url\(/);
    expect(htmlSecurityPolicy).toMatch(/^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+';/);
  });

  it('names rows and columns of a table for who cannot see it', () => {
    const html = renderHtml(
      report({
        blocks: [
          {
            kind: 'table',
            caption: 'Dagen',
            columns: [
              { title: 'Dag', share: 1 },
              { title: 'Stand', share: 1 },
            ],
            rows: [['zitting', 'higher']],
          },
        ],
      }),
    );
    expect(html).toContain('<caption>Dagen</caption>');
    expect(html).toContain('<th scope="col">Stand</th>');
    expect(html).toContain('<th scope="row">zitting</th><td>higher</td>');
  });
});
