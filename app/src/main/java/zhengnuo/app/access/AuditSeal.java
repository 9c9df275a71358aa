package zhengnuo.app.access;

/**
 * One link of the chain.
 *
 * @param position from 1
 * @param previous hash of the link before
 */
record AuditSeal(long position, long entry, byte[] previous, byte[] hash) {}
