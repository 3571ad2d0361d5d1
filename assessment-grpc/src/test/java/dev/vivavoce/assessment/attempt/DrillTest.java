package dev.vivavoce.assessment.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.Spoken;
import dev.vivavoce.assessment.v1.BatchListDrillsRequest;
import dev.vivavoce.assessment.v1.DeleteAttemptRequest;
import dev.vivavoce.assessment.v1.Drill;
import dev.vivavoce.assessment.v1.GetAttemptRequest;
import dev.vivavoce.assessment.v1.ListAttemptsRequest;
import dev.vivavoce.events.v1.DeadLetterServiceGrpc;
import dev.vivavoce.events.v1.ReplayDeadLettersRequest;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.speech.v1.DrilledWord;
import dev.vivavoce.speech.v1.ErrorType;
import dev.vivavoce.speech.v1.Purpose;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Drills belong to an attempt: they are stored with it, listed with it, deleted with it, and counted nowhere.
class DrillTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final UUID user = UUID.randomUUID();
    private final UUID attempt = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PURPOSE_UNSPECIFIED", "PURPOSE_ATTEMPT", "UNRECOGNIZED"})
    void a_session_of_another_purpose_changes_nothing_that_a_learner_sees(Purpose purpose) {
        assessment.take(spoken().finished());
        var before = assessment.statistics(user);
        var other = Spoken.by(user)
                .at("2026-11-19T09:00:00Z")
                .language("de-DE")
                .score(10)
                .word("word", 10)
                .word("word", 10);
        if (purpose == Purpose.PURPOSE_DRILL) other.drillOf(attempt, 1);
        var session = other.purpose(purpose).finished();
        assessment.take(session);
        assertThat(assessment.statistics(user)).isEqualTo(before);
        var history = assessment.as(user).listAttempts(ListAttemptsRequest.getDefaultInstance());
        assertThat(history.getAttemptsList()).hasSize(1);
        assertThat(history.getTotalSize()).isEqualTo(1);
        assertThat(assessment
                        .as(user)
                        .getAttempt(GetAttemptRequest.newBuilder()
                                .setAttemptId(session.getId())
                                .build())
                        .getAttempt()
                        .getTask())
                .isEqualTo(session.getTask());
    }

    @Test
    void the_drills_of_attempts_are_listed_with_the_word_as_it_was_said_newest_first() {
        var second = UUID.randomUUID();
        var phone = Spoken.phone("M", "m", 70, "N");
        var first =
                Spoken.by(user).drillOf(attempt, 1).at("2026-11-20T09:01:00Z").word("morning", 55, phone);
        var later =
                Spoken.by(user).drillOf(attempt, 1).at("2026-11-20T09:02:00Z").word("morning", 95);
        var notHeard =
                Spoken.by(user).drillOf(attempt, 0).at("2026-11-20T09:03:00Z").silent();
        var omitted = Spoken.by(user)
                .drillOf(second, 0)
                .at("2026-11-20T09:04:00Z")
                .word("good", 0, ErrorType.ERROR_TYPE_OMISSION);
        assessment.take(
                spoken().finished(),
                Spoken.by(user).session(second).finished(),
                first.finished(),
                later.finished(),
                notHeard.finished(),
                omitted.finished());
        var drills = drills(user, attempt, second, attempt);
        assertThat(drills)
                .extracting(Drill::getId)
                .containsExactly(
                        omitted.finished().getId(),
                        notHeard.finished().getId(),
                        later.finished().getId(),
                        first.finished().getId());
        assertThat(drills).extracting(Drill::hasWord).containsExactly(false, false, true, true);
        assertThat(drills.getLast().getDrilledWord())
                .isEqualTo(DrilledWord.newBuilder()
                        .setAttemptId(attempt.toString())
                        .setWordIndex(1)
                        .build());
        assertThat(drills.getLast().getWord().getScore()).isEqualTo(55);
        assertThat(drills.getLast().getWord().getPhonesList()).containsExactly(phone);
    }

    @Test
    void an_attempt_lists_its_twenty_newest_drills() {
        assessment.take(spoken().finished());
        for (int i = 10; i < 35; i++)
            assessment.publish(Spoken.by(user)
                    .drillOf(attempt, i)
                    .at("2026-11-20T09:01:%dZ".formatted(i))
                    .finished());
        assessment.arrived();
        assertThat(drills(user, attempt))
                .extracting(drill -> drill.getDrilledWord().getWordIndex())
                .hasSize(20)
                .startsWith(34)
                .endsWith(15);
    }

    @Test
    void a_drill_of_another_users_attempt_is_never_stored_and_shows_nothing() {
        var stranger = UUID.randomUUID();
        var drill = Spoken.by(stranger).drillOf(attempt, 0).word("good", 90).finished();
        assessment.take(spoken().finished(), drill);
        assertThat(drills(user, attempt)).isEmpty();
        assertThat(drills(stranger, attempt)).isEmpty();
        assertThat(reason(stranger, drill.getId())).isEqualTo("ATTEMPT_UNKNOWN");
    }

    @Test
    void deleting_an_attempt_deletes_its_drills_also_those_that_arrive_later() {
        var early = Spoken.by(user).drillOf(attempt, 0).finished();
        var late = Spoken.by(user).drillOf(attempt, 0).finished();
        var other = Spoken.by(user).finished();
        assessment.take(spoken().finished(), other, early);
        delete(attempt.toString());
        assessment.take(late);
        assertThat(drills(user, attempt)).isEmpty();
        for (var id : List.of(attempt.toString(), early.getId(), late.getId()))
            assertThat(reason(user, id)).isEqualTo("ATTEMPT_UNKNOWN");
        assertThat(assessment.attempts(user)).isEqualTo(1);
    }

    @Test
    void a_drill_whose_attempt_has_not_arrived_waits_with_the_dead_letters() {
        var drill = Spoken.by(user).drillOf(attempt, 0).word("good", 90).finished();
        assessment.take(drill);
        assertThat(reason(user, drill.getId())).isEqualTo("ATTEMPT_UNKNOWN");
        assessment.take(spoken().finished());
        var replayed = DeadLetterServiceGrpc.newBlockingStub(assessment.server().as(UUID.randomUUID(), Role.ADMIN))
                .replayDeadLetters(ReplayDeadLettersRequest.newBuilder()
                        .setAll(ReplayDeadLettersRequest.All.getDefaultInstance())
                        .build());
        assertThat(replayed.getTaken()).isEqualTo(1);
        assertThat(drills(user, attempt)).hasSize(1);
    }

    @Test
    void one_drill_can_be_deleted_alone() {
        var drill = Spoken.by(user).drillOf(attempt, 0).finished();
        assessment.take(spoken().finished(), drill);
        delete(drill.getId());
        assertThat(drills(user, attempt)).isEmpty();
        assertThat(assessment.attempts(user)).isEqualTo(1);
    }

    private Spoken spoken() {
        return Spoken.by(user).session(attempt).word("good", 40).word("morning", 90);
    }

    private static List<Drill> drills(UUID user, UUID... attempts) {
        return assessment
                .as(user)
                .batchListDrills(BatchListDrillsRequest.newBuilder()
                        .addAllAttemptIds(
                                Arrays.stream(attempts).map(UUID::toString).toList())
                        .build())
                .getDrillsList();
    }

    private void delete(String id) {
        var _ = assessment
                .as(user)
                .deleteAttempt(
                        DeleteAttemptRequest.newBuilder().setAttemptId(id).build());
    }

    private static String reason(UUID user, String id) {
        return Refusal.of(() -> assessment
                        .as(user)
                        .getAttempt(
                                GetAttemptRequest.newBuilder().setAttemptId(id).build()))
                .reason();
    }
}
