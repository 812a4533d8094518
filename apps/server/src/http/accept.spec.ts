import { auditForms, formatPreferred } from './accept.js';

describe('the form of a report', () => {
  it.each([
    [undefined, 'json'],
    ['*/*', 'json'],
    ['application/pdf', 'pdf'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'html'],
    ['application/json, text/html', 'json'],
    ['text/html;q=0.5, application/pdf;q=0.9', 'pdf'],
    ['application/pdf;q=0', 'json'],
    ['image/png', 'json'],
  ])('that %s prefers is %s', (accept, format) => {
    expect(formatPreferred(accept)).toBe(format);
  });

  it('is CSV only where there is CSV', () => {
    expect(formatPreferred('text/csv')).toBe('json');
    expect(formatPreferred('text/csv', auditForms)).toBe('csv');
  });
});
