export { AuditEntry } from './audit-entry.entity.js';
export { AuditSeal } from './audit-seal.entity.js';
export { actorName, auditWrite, recordAudit, recordAudits, type AuditFact } from './record-audit.js';
export { canonicalJson } from './chain.js';
export { AuditSealing } from './audit-sealing.js';
export { sealAudit } from './seal-audit.js';
export { verifyAudit, type AuditFault, type AuditProof } from './verify-audit.js';
