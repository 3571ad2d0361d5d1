package dev.vivavoce.identity.audit;

/// An end of the stored log: its newest entry, or the newest one that was deleted because of its age.
///
/// @param mac its signature
record AuditEnd(long seq, String hash, String mac) {}
