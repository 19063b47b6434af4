export const auditFr = { title: 'Audit' };

export default auditFr;

/** What the English page must hold too. */
export type AuditWords = typeof auditFr;
