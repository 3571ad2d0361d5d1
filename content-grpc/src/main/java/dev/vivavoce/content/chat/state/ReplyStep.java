package dev.vivavoce.content.chat.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A step of a reply.
///
/// @param cursor its number, from 1
/// @param part what it adds; null when it changes only the state
/// @param restarted whether the parts before are not a part of the reply any more
public record ReplyStep(
        long cursor,
        ReplyState state,
        @Nullable ReplyMethod method,
        @Nullable QuotedReason quotedReason,
        @Nullable ReplyPart part,
        boolean restarted,
        Instant at) {
    private static final JsonMapper JSON = new JsonMapper();

    /// As JSON has it, which knows no instants.
    record Encoded(
            long cursor,
            ReplyState state,
            @Nullable ReplyMethod method,
            @Nullable QuotedReason quotedReason,
            @Nullable ReplyPart part,
            boolean restarted,
            String at) {}

    /// The content of an event for watchers.
    public byte[] encoded() {
        try {
            return JSON.writeValueAsBytes(
                    new Encoded(cursor, state, method, quotedReason, part, restarted, at.toString()));
        } catch (JsonProcessingException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    public static ReplyStep decoded(byte[] content) {
        try {
            var step = JSON.readValue(content, Encoded.class);
            return new ReplyStep(
                    step.cursor(),
                    step.state(),
                    step.method(),
                    step.quotedReason(),
                    step.part(),
                    step.restarted(),
                    Instant.parse(step.at()));
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
