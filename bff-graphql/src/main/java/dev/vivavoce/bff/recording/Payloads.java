package dev.vivavoce.bff.recording;

import org.jspecify.annotations.Nullable;

/// What the mutations of this feature take and answer, errors included.
final class Payloads {
    private Payloads() {}

    /// Exactly one component is set: the schema says `@oneOf`.
    record DeleteRecordingInput(
            @Nullable Boolean all, @Nullable String sessionId) {}

    record DeleteRecordingPayload(int deleted) {}
}
