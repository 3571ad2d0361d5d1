package dev.vivavoce.assessment.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.Spoken;
import dev.vivavoce.assessment.v1.BatchGetScenarioProgressRequest;
import dev.vivavoce.assessment.v1.DeleteAttemptRequest;
import dev.vivavoce.assessment.v1.ScenarioProgress;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestServer.Transport;
import dev.vivavoce.speech.v1.Purpose;
import io.grpc.Status.Code;
import java.sql.DriverManager;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A learner's progress with scenarios, computed from all attempts.
class ScenarioProgressTest {
    private static final int MOST = 100;

    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final UUID user = UUID.randomUUID();
    private final UUID ward = UUID.randomUUID();
    private final UUID bank = UUID.randomUUID();
    private final UUID shop = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void sixty_attempts_at_three_scenarios_all_count(Transport transport) {
        var scenarios = List.of(ward, bank, shop);
        for (int i = 0; i < 60; i++)
            assessment.publish(Spoken.by(user)
                    .line(scenarios.get(i % 3), "line " + i % 12)
                    .score(i == 0 ? 97.5 : 30 + i / 2.0)
                    .finished());
        assessment.arrived();
        var progress = progress(transport, user, ward, bank, shop, UUID.randomUUID(), ward);
        assertThat(progress).hasSize(3);
        assertThat(of(progress, ward).getLinesList()).containsExactlyInAnyOrder("line 0", "line 3", "line 6", "line 9");
        assertThat(of(progress, ward).getBestScore()).as("the oldest").isEqualTo(97.5);
        assertThat(of(progress, bank).getLinesCount()).isEqualTo(4);
        assertThat(of(progress, bank).getBestScore()).isEqualTo(59);
        assertThat(of(progress, shop).getBestScore()).isEqualTo(59.5);
        assertThat(progress(transport, user, bank)).containsExactly(of(progress, bank));
    }

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PURPOSE_UNSPECIFIED", "PURPOSE_ATTEMPT", "UNRECOGNIZED"})
    void sessions_of_another_purpose_do_not_count(Purpose purpose) {
        var attempt = UUID.randomUUID();
        assessment.take(
                Spoken.by(user).session(attempt).line(ward, "one").score(60).finished());
        var other = Spoken.by(user).line(ward, "two").score(99);
        if (purpose == Purpose.PURPOSE_DRILL) other.drillOf(attempt, 0);
        assessment.take(other.purpose(purpose).finished());
        var progress = progress(user, ward).getFirst();
        assertThat(progress.getLinesList()).containsExactly("one");
        assertThat(progress.getBestScore()).isEqualTo(60);
    }

    @Test
    void what_was_not_scored_and_other_texts_do_not_count() {
        assessment.take(
                Spoken.by(user).line(ward, "one").silent().finished(),
                Spoken.by(user).line(bank, "two").score(70).finished(),
                Spoken.by(user).line(bank, "three").silent().finished(),
                Spoken.by(user).score(99).finished());
        var progress = progress(user, ward, bank);
        assertThat(progress).extracting(ScenarioProgress::getScenarioId).containsExactly(bank.toString());
        assertThat(progress.getFirst().getLinesList()).containsExactly("two");
    }

    @Test
    void a_role_play_is_an_attempt_of_its_scenario_and_speaks_no_line() {
        assessment.take(
                Spoken.by(user)
                        .rolePlay(ward, 1, "Hello?", "Good evening.")
                        .score(91)
                        .finished(),
                Spoken.by(user).line(ward, "one").score(60).finished(),
                Spoken.by(user)
                        .rolePlay(bank, 1, "Next, please.", "Good morning.")
                        .score(70)
                        .finished(),
                Spoken.by(user).rolePlay(shop, 1, "Hello?", "").silent().finished());
        var progress = progress(user, ward, bank, shop);
        assertThat(progress).hasSize(2);
        assertThat(of(progress, ward).getLinesList()).containsExactly("one");
        assertThat(of(progress, ward).getBestScore()).isEqualTo(91);
        assertThat(of(progress, bank).getLinesList()).isEmpty();
        assertThat(of(progress, bank).getBestScore()).isEqualTo(70);
    }

    @Test
    void a_deleted_attempt_does_not_count() {
        var best = UUID.randomUUID();
        var only = UUID.randomUUID();
        assessment.take(
                Spoken.by(user).session(best).line(ward, "one").score(95).finished(),
                Spoken.by(user).line(ward, "two").score(50).finished(),
                Spoken.by(user).session(only).line(bank, "three").finished());
        for (var id : List.of(best, only)) {
            var _ = assessment
                    .as(user)
                    .deleteAttempt(DeleteAttemptRequest.newBuilder()
                            .setAttemptId(id.toString())
                            .build());
        }
        var progress = progress(user, ward, bank);
        assertThat(progress).hasSize(1);
        assertThat(progress.getFirst().getLinesList()).containsExactly("two");
        assertThat(progress.getFirst().getBestScore()).isEqualTo(50);
    }

    @Test
    void another_user_has_no_progress() {
        assessment.take(Spoken.by(user).line(ward, "one").finished());
        assertThat(progress(UUID.randomUUID(), ward)).isEmpty();
        assertThat(progress(user, ward)).hasSize(1);
    }

    @Test
    void invalid_ids_and_too_many_are_field_violations() {
        Refusal.expectField("scenario_ids", () -> ask(Stream.empty()));
        Refusal.expectField("scenario_ids[1]", () -> ask(Stream.of(ward.toString(), "x")));
        Refusal.expectField(
                "scenario_ids", () -> ask(Stream.generate(ward::toString).limit(MOST + 1)));
        ask(Collections.nCopies(MOST, ward.toString()).stream());
    }

    @Test
    void lines_that_exceed_a_message_are_refused() throws Exception {
        assessment.take(Spoken.by(user).line(ward, "one").finished());
        var settings = assessment.server().settings();
        try (var connection = DriverManager.getConnection(
                        settings.get("ASSESSMENT_DATABASE_URL"),
                        settings.get("ASSESSMENT_DATABASE_USER"),
                        settings.get("ASSESSMENT_DATABASE_PASSWORD"));
                var copies = connection.prepareStatement("""
                        WITH known AS (
                            INSERT INTO attempt_known SELECT gen_random_uuid() FROM generate_series(1, 600) RETURNING id
                        )
                        INSERT INTO attempt (id, user_id, started_at, finished_at, task_kind, purpose, language, overall,
                                             correct, speech_ns, task, result, scenario_id, scenario_line)
                        SELECT known.id, user_id, started_at, finished_at, task_kind, purpose, language, overall,
                               correct, speech_ns, task, result, scenario_id, known.id || repeat('語', 1900)
                        FROM attempt, known WHERE scenario_id = ?
                        """)) {
            copies.setObject(1, ward);
            assertThat(copies.executeUpdate()).isEqualTo(600);
        }
        Refusal.expect(Code.RESOURCE_EXHAUSTED, "BATCH_TOO_LARGE", () -> progress(user, ward));
    }

    private void ask(Stream<String> ids) {
        var _ = assessment
                .as(user)
                .batchGetScenarioProgress(BatchGetScenarioProgressRequest.newBuilder()
                        .addAllScenarioIds(ids.toList())
                        .build());
    }

    private static ScenarioProgress of(List<ScenarioProgress> all, UUID scenario) {
        return all.stream()
                .filter(one -> one.getScenarioId().equals(scenario.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<ScenarioProgress> progress(UUID user, UUID... scenarios) {
        return progress(Transport.WIRE, user, scenarios);
    }

    private static List<ScenarioProgress> progress(Transport transport, UUID user, UUID... scenarios) {
        return assessment
                .as(transport, user)
                .batchGetScenarioProgress(BatchGetScenarioProgressRequest.newBuilder()
                        .addAllScenarioIds(
                                Stream.of(scenarios).map(UUID::toString).toList())
                        .build())
                .getProgressList();
    }
}
