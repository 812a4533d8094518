import type { ReportDocument } from '../model.js';

/**
 * The document as PDF: equal documents give equal bytes. What makes PDF is loaded here and not before: whoever asks for lines or HTML
 * starts without it.
 */
export async function renderPdf(document: ReportDocument): Promise<Buffer> {
  const pdf = await import('./render-pdf.js');
  return pdf.renderPdf(document);
}
