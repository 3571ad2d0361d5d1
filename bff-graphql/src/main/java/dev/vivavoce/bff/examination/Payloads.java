package dev.vivavoce.bff.examination;

import dev.vivavoce.bff.examination.Examination.ExaminationState;
import dev.vivavoce.bff.graphql.UserError;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature answer, errors included.
final class Payloads {
    private Payloads() {}

    record RequestExaminationPayload(@Nullable Examination examination, List<UserError> errors) {}

    record WithdrawExaminationPayload(@Nullable Examination examination, List<UserError> errors) {}

    record ClaimExaminationPayload(@Nullable ExaminationPaper paper, List<UserError> errors) {}

    record ReleaseExaminationPayload(String examinationId, List<UserError> errors) {}

    record HearExaminationPayload(@Nullable TalkRecording recording, List<UserError> errors) {}

    record SubmitRatingPayload(@Nullable ExaminationState state, List<UserError> errors) {}

    /// Where the recording of a talk is played for an examiner.
    ///
    /// @param length in milliseconds
    record TalkRecording(URI url, OffsetDateTime expiresAt, long length) {}

    record TalkNotRatable(String message) implements UserError {}

    record ExaminersNotAllowed(String message) implements UserError {}

    record ExaminationsOpen(String message) implements UserError {}

    record ExaminationUnknown(String message) implements UserError {}

    record RecordingUnknown(String message) implements UserError {}

    record ExaminationTaken(String message) implements UserError {}

    record AlreadyRated(String message) implements UserError {}

    record OwnTalk(String message) implements UserError {}

    record ClaimExpired(String message) implements UserError {}
}
