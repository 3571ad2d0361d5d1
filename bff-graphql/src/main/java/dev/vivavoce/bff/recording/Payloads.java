package dev.vivavoce.bff.recording;

import org.jspecify.annotations.Nullable;

/// Exactly one component is set: the schema says `@oneOf`.
record DeleteRecordingInput(@Nullable Boolean all, @Nullable String sessionId) {}

record DeleteRecordingPayload(int deleted) {}
