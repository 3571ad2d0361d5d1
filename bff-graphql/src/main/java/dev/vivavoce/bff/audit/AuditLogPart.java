package dev.vivavoce.bff.audit;

import org.jspecify.annotations.Nullable;

/// A part of an export.
record AuditLogPart(String lines, @Nullable Integer nextAfter) {}
