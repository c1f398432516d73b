export { AuditEntry } from './audit-entry.entity.js';
export { AuditSeal } from './audit-seal.entity.js';
export { actorName, recordAudit, recordAudits, type AuditFact } from './record-audit.js';
