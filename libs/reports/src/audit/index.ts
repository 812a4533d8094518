export * from './audit.js';
export { auditDocument, auditTitles } from './audit-document.js';
export { auditOf, type AuditSources } from './audit-of.js';
export { auditBlocks } from './forms/blocks.js';
export { auditColumns, auditCsv } from './forms/csv.js';
export { auditJson, collected } from './forms/json.js';
