import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** A PDF that gives no text: damaged, locked with a password, or pictures only. */
export class PdfUnreadable extends Error {
  constructor(
    readonly why: 'damaged' | 'locked' | 'no-text',
    options?: ErrorOptions,
  ) {
    super(`the PDF gives no text: ${why}`, options);
  }
}

/** The printed lines of a PDF as text, a form feed between pages. Rejects with {@link PdfUnreadable}. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({
    data: Uint8Array.from(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(linesOfItems(items.filter((item): item is TextItem => 'str' in item)).join('\n'));
    }
    const text = pages.join('\n\f');
    if (text.trim() === '') throw new PdfUnreadable('no-text');
    return text;
  } catch (error) {
    if (error instanceof PdfUnreadable) throw error;
    const isLocked = (error as { name?: string }).name === 'PasswordException';
    throw new PdfUnreadable(isLocked ? 'locked' : 'damaged', { cause: error });
  } finally {
    await loading.destroy();
  }
}

/** Items that stand at one height as one line, top to bottom; a wide gap between lines is an empty line. */
function linesOfItems(items: readonly TextItem[]): string[] {
  const lines: { y: number; height: number; items: TextItem[] }[] = [];
  for (const item of items) {
    if (item.str === '') continue;
    const y = Number(item.transform[5]);
    const line = lines.find((one) => Math.abs(one.y - y) <= Math.max(1, one.height * 0.35));
    if (line === undefined) lines.push({ y, height: item.height || 10, items: [item] });
    else line.items.push(item);
  }
  lines.sort((a, b) => b.y - a.y);
  return lines.flatMap((line, index) => {
    const above = lines[index - 1];
    const isApart = above !== undefined && above.y - line.y > Math.max(above.height, line.height) * 1.75;
    return [...(isApart ? [''] : []), joined(line.items)];
  });
}

/** Items from left to right, a space where there is room for one. */
function joined(items: readonly TextItem[]): string {
  const ordered = [...items].sort((a, b) => Number(a.transform[4]) - Number(b.transform[4]));
  let text = '';
  let end: number | null = null;
  for (const item of ordered) {
    const x = Number(item.transform[4]);
    const needsSpace =
      end !== null && x - end > (item.height || 10) * 0.15 && !/\s$/.test(text) && !/^\s/.test(item.str);
    text += (needsSpace ? ' ' : '') + item.str;
    end = x + item.width;
  }
  return text.trimEnd();
}
