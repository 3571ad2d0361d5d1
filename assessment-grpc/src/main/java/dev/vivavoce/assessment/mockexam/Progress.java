package dev.vivavoce.assessment.mockexam;

import dev.vivavoce.assessment.mockexam.MockExam.End;
import dev.vivavoce.assessment.mockexam.MockExam.Kind;
import dev.vivavoce.assessment.mockexam.MockExam.Part;
import dev.vivavoce.assessment.mockexam.MockExam.Standing;
import dev.vivavoce.assessment.mockexam.MockExam.State;
import dev.vivavoce.assessment.mockexam.MockExam.Talk;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// How far an exam is at an instant. It follows from the parts, their sessions and the clock, so no job has to end an
/// exam in time.
record Progress(MockExam exam, Instant now) {
    /// How long an exam waits for its learner.
    static final Duration PATIENCE = Duration.ofHours(24);

    /// How often a role-play can be taken.
    static final int MOST_TRIES = 2;

    /// How far a part is. The contract's `MockExamPartState` has the same names.
    enum PartState {
        WAITING,
        OPEN,
        UNDER_WAY,
        FINISHED,
        SKIPPED,
        DELETED
    }

    State state() {
        return end().map(End::state).orElse(State.UNDER_WAY);
    }

    /// Empty while the exam can be continued. It ends without a call when the second role-play was rated or
    /// cannot be taken again, and when it is not continued.
    Optional<End> end() {
        var stored = exam.end();
        if (stored != null) return Optional.of(stored);
        var second = exam.part(Kind.SECOND_ROLE_PLAY);
        var last = second.talk();
        if (last != null && isSettled(last, second.tries()))
            return Optional.of(new End(State.COMPLETE, last.endedAt() == null ? exam.continuedAt() : last.endedAt()));
        if (now.isBefore(expiresAt())) return Optional.empty();
        return Optional.of(new End(isTaken() ? State.COMPLETE : State.EXPIRED, expiresAt()));
    }

    /// How it ends when its learner ends it now.
    End ended() {
        return end().orElseGet(() -> new End(isTaken() ? State.COMPLETE : State.ABANDONED, now));
    }

    Instant expiresAt() {
        return Stream.concat(
                        Stream.of(exam.continuedAt()),
                        exam.parts().stream()
                                .flatMap(part -> Stream.ofNullable(part.talk()))
                                .flatMap(talk -> Stream.ofNullable(talk.endedAt())))
                .max(Instant::compareTo)
                .orElseThrow()
                .plus(PATIENCE);
    }

    PartState state(Part part) {
        if (part.skippedAt() != null) return PartState.SKIPPED;
        var talk = part.talk();
        if (talk != null)
            return switch (talk.standing()) {
                case RUNNING -> PartState.UNDER_WAY;
                case PENDING, RATED, NOT_RATED -> PartState.FINISHED;
                case DELETED -> PartState.DELETED;
            };
        if (end().isPresent()) return PartState.SKIPPED;
        return isOpen(part) ? PartState.OPEN : PartState.WAITING;
    }

    /// Whether a role-play can be taken once more: its talk has no estimate, and the next part was not begun.
    boolean isRepeatable(Part part) {
        var talk = part.talk();
        return part.kind().isRolePlay()
                && talk != null
                && talk.standing() == Standing.NOT_RATED
                && part.tries() < MOST_TRIES
                && end().isEmpty()
                && exam.parts().stream()
                        .allMatch(other ->
                                other.kind().compareTo(part.kind()) <= 0 || other.talk() == null && other.tries() == 1);
    }

    /// Whether the talks of the exam, which has ended or may end next, are being rated.
    boolean isBeingRated() {
        var last = exam.part(Kind.SECOND_ROLE_PLAY).talk();
        return last != null
                && last.standing() != Standing.RUNNING
                && exam.rolePlays().stream()
                        .flatMap(part -> Stream.ofNullable(part.talk()))
                        .anyMatch(talk -> talk.standing() == Standing.PENDING);
    }

    private boolean isTaken() {
        return exam.rolePlays().stream().allMatch(Progress::isOver);
    }

    private boolean isOpen(Part part) {
        return switch (part.kind()) {
            case WARM_UP -> true;
            case FIRST_ROLE_PLAY -> isOver(exam.part(Kind.WARM_UP));
            case SECOND_ROLE_PLAY -> isOver(exam.part(Kind.FIRST_ROLE_PLAY));
        };
    }

    private static boolean isOver(Part part) {
        var talk = part.talk();
        return part.skippedAt() != null || talk != null && talk.standing() != Standing.RUNNING;
    }

    /// Whether nothing can follow the second role-play.
    private static boolean isSettled(Talk last, int tries) {
        return switch (last.standing()) {
            case RUNNING, PENDING -> false;
            case RATED, DELETED -> true;
            case NOT_RATED -> tries == MOST_TRIES;
        };
    }
}
