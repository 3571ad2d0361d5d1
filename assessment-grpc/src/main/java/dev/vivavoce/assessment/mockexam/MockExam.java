package dev.vivavoce.assessment.mockexam;

import dev.vivavoce.runtime.data.IdempotencyKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mock exam as it is stored, with what is known of the sessions of its parts. [Progress] computes its progress.
///
/// @param continuedAt when a part was last begun, skipped or opened again
/// @param end null while no end is stored
/// @param parts all three, in order
/// @param estimate that of its report, `vivavoce.assessment.v1.Estimate`; null while there is no report
@SuppressWarnings("ArrayRecordComponent") // never compared
record MockExam(
        UUID id,
        UUID userId,
        IdempotencyKey key,
        Wish wish,
        Instant startedAt,
        Instant continuedAt,
        @Nullable End end,
        List<Part> parts,
        byte @Nullable [] estimate) {
    MockExam {
        parts = List.copyOf(parts);
    }

    /// How far it is. The contract's `MockExamState` has the same names.
    enum State {
        UNDER_WAY,
        COMPLETE,
        ABANDONED,
        EXPIRED
    }

    /// Which part. The contract's `MockExamPartKind` has the same names.
    enum Kind {
        WARM_UP,
        FIRST_ROLE_PLAY,
        SECOND_ROLE_PLAY;

        boolean isRolePlay() {
            return this != WARM_UP;
        }
    }

    /// The state of a part's session.
    enum Standing {
        RUNNING,
        /// It has ended; its talk is not rated yet.
        PENDING,
        RATED,
        /// Its talk has no estimate: too little was said.
        NOT_RATED,
        DELETED
    }

    /// The professional field. Content's contract has the same names.
    enum Profession {
        EVERYDAY,
        NURSING,
        MEDICINE,
        PHARMACY
    }

    /// What kind of exam its learner asked for.
    ///
    /// @param language a BCP 47 tag in its usual spelling, or its beginning
    record Wish(String language, Profession profession) {}

    /// How and when it ended.
    ///
    /// @param state every one but `UNDER_WAY`
    record End(State state, Instant at) {}

    /// What is spoken in a part.
    sealed interface Task {
        /// Whether a session with the other task can be that of this part. Speech may spell the language in
        /// another way.
        boolean fits(Task other);

        String language();

        /// A free talk.
        record WarmUp(String language, String topic) implements Task {
            @Override
            public boolean fits(Task other) {
                return other instanceof WarmUp(String _, String others) && others.equals(topic);
            }
        }

        /// A talk with the partner of a scenario, in exam mode.
        record RolePlay(UUID scenarioId, int version, String language) implements Task {
            @Override
            public boolean fits(Task other) {
                return other instanceof RolePlay(UUID id, int others, String _)
                        && id.equals(scenarioId)
                        && others == version;
            }
        }
    }

    /// A session that was attached to a part.
    ///
    /// @param endedAt null while it runs, and when its talk was deleted
    record Talk(
            UUID sessionId,
            Instant begunAt,
            Standing standing,
            @Nullable Instant endedAt) {}

    /// A part.
    ///
    /// @param sessionKey the idempotency key of its session
    /// @param tries 2 when it was opened again
    /// @param skippedAt null unless it was skipped
    /// @param talk null before it is begun, and after it was opened again
    record Part(
            Kind kind,
            Task task,
            UUID sessionKey,
            int tries,
            @Nullable Instant skippedAt,
            @Nullable Talk talk) {}

    /// A part of an exam that a session is.
    record SessionPart(UUID sessionId, UUID examId, Kind kind) {}

    Part part(Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).findFirst().orElseThrow();
    }

    List<Part> rolePlays() {
        return parts.stream().filter(part -> part.kind().isRolePlay()).toList();
    }
}
