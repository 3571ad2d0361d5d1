package dev.vivavoce.bff.submission;

import dev.vivavoce.bff.graphql.UserError;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature answer, errors included.
final class Payloads {
    private Payloads() {}

    /// Where a recording is sent by PUT.
    record RecordingUpload(URI url, String contentType, OffsetDateTime expiresAt) {}

    record SubmitRecordingPayload(
            @Nullable SubmittedRecording recording,
            @Nullable RecordingUpload upload,
            List<UserError> errors) {
        static SubmitRecordingPayload refused(UserError error) {
            return new SubmitRecordingPayload(null, null, List.of(error));
        }
    }

    /// How a change of a submitted recording ended; each mutation has a payload of its own in the graph.
    record SubmittedRecordingPayload(@Nullable SubmittedRecording recording, List<UserError> errors) {
        static SubmittedRecordingPayload of(SubmittedRecording recording) {
            return new SubmittedRecordingPayload(recording, List.of());
        }

        static SubmittedRecordingPayload refused(UserError error) {
            return new SubmittedRecordingPayload(null, List.of(error));
        }
    }

    record RecordingTimeUsedUp(String message, long limit, OffsetDateTime resetsAt) implements UserError {}

    record RecordingTooLarge(String message, int mostBytes) implements UserError {}

    record TooManySubmittedRecordings(String message, int most) implements UserError {}

    record RecordingTooOld(String message, OffsetDateTime oldest) implements UserError {}

    record RecordingFromFuture(String message, OffsetDateTime now) implements UserError {}

    record TaskNeedsPartner(String message) implements UserError {}

    record SubmittedRecordingMissing(String message, RecordingUpload upload) implements UserError {}

    record SubmittedRecordingUnknown(String message) implements UserError {
        static final SubmittedRecordingUnknown YOURS =
                new SubmittedRecordingUnknown("you have no such submitted recording");
    }
}
