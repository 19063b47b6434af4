import type { AuditWords } from './audit.fr';

const auditEn: AuditWords = { title: 'Audit' };

export default auditEn;
