/** Cases and audits as documents for people: their blocks, and what makes text, HTML, PDF, CSV and JSON of them. */
export * from '@peildatum/reports';
