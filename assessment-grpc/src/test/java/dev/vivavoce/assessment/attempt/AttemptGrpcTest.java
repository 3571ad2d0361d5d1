package dev.vivavoce.assessment.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.Spoken;
import dev.vivavoce.assessment.v1.Attempt;
import dev.vivavoce.assessment.v1.AttemptServiceGrpc;
import dev.vivavoce.assessment.v1.AttemptServiceGrpc.AttemptServiceBlockingStub;
import dev.vivavoce.assessment.v1.BatchGetAttemptsRequest;
import dev.vivavoce.assessment.v1.BatchGetScenarioProgressRequest;
import dev.vivavoce.assessment.v1.DeleteAttemptRequest;
import dev.vivavoce.assessment.v1.GetAttemptRequest;
import dev.vivavoce.assessment.v1.GetStatisticsRequest;
import dev.vivavoce.assessment.v1.ListAttemptsRequest;
import dev.vivavoce.assessment.v1.ListAttemptsResponse;
import dev.vivavoce.assessment.v1.Statistics;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestServer.Transport;
import dev.vivavoce.speech.v1.TaskKind;
import io.grpc.Status.Code;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptGrpcTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final UUID user = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void a_finished_session_becomes_an_attempt_with_speechs_task_and_result(Transport transport) {
        var finished = Spoken.by(user)
                .session(session)
                .word("Good", 92, Spoken.phone("G", "ɡ", 95, "G"))
                .finished();
        assessment.take(finished);
        var stub = assessment.as(transport, user);
        var attempt = stub.getAttempt(get(session)).getAttempt();
        assertThat(attempt)
                .isEqualTo(Attempt.newBuilder()
                        .setId(session.toString())
                        .setTask(finished.getTask())
                        .setResult(finished.getResult())
                        .setStartedAt(finished.getCreatedAt())
                        .setFinishedAt(finished.getFinishedAt())
                        .build());
        assertThat(stub.batchGetAttempts(batch(session)).getAttemptsList()).containsExactly(attempt);
        assertThat(stub.listAttempts(everything()).getAttemptsList()).containsExactly(attempt);
    }

    @ParameterizedTest
    @EnumSource
    void another_user_finds_nothing_and_deletes_nothing(Transport transport) {
        assessment.take(Spoken.by(user).session(session).finished());
        var stranger = assessment.as(transport, UUID.randomUUID());
        Refusal.expect(Code.NOT_FOUND, "ATTEMPT_UNKNOWN", () -> stranger.getAttempt(get(session)));
        Refusal.expect(Code.NOT_FOUND, "ATTEMPT_UNKNOWN", () -> stranger.deleteAttempt(delete(session)));
        assertThat(stranger.batchGetAttempts(batch(session)).getAttemptsList()).isEmpty();
        assertThat(stranger.listAttempts(everything())).isEqualTo(ListAttemptsResponse.getDefaultInstance());
        assertThat(stranger.getStatistics(GetStatisticsRequest.getDefaultInstance())
                        .getStatistics()
                        .getAttempts())
                .isZero();
        assertThat(assessment.attempts(user)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_caller_without_a_token_and_a_service_have_no_history(Transport transport) {
        var token = assessment.server().identity().serviceToken("speech", "assessment");
        refusesAll(
                AttemptServiceGrpc.newBlockingStub(assessment.server().channel(transport)),
                Code.UNAUTHENTICATED,
                "TOKEN_MISSING");
        refusesAll(
                AttemptServiceGrpc.newBlockingStub(assessment.server().with(transport, token)),
                Code.PERMISSION_DENIED,
                "ROLE_MISSING");
    }

    private void refusesAll(AttemptServiceBlockingStub stub, Code code, String reason) {
        Refusal.expect(code, reason, () -> stub.listAttempts(everything()));
        Refusal.expect(code, reason, () -> stub.getAttempt(get(session)));
        Refusal.expect(code, reason, () -> stub.batchGetAttempts(batch(session)));
        Refusal.expect(
                code,
                reason,
                () -> stub.batchGetScenarioProgress(BatchGetScenarioProgressRequest.getDefaultInstance()));
        Refusal.expect(code, reason, () -> stub.deleteAttempt(delete(session)));
        Refusal.expect(code, reason, () -> stub.getStatistics(GetStatisticsRequest.getDefaultInstance()));
    }

    @ParameterizedTest
    @EnumSource
    void a_walk_over_the_pages_gives_every_attempt_once_newest_first(Transport transport) {
        for (int i = 0; i < 23; i++) // five in each second, so that the id decides too
        assessment.publish(Spoken.by(user)
                .at("2026-11-20T09:00:0" + i / 5 + "Z")
                .kind(i % 2 == 0 ? TaskKind.TASK_KIND_FREE : TaskKind.TASK_KIND_READ_ALOUD)
                .finished());
        assessment.arrived();
        var stub = assessment.as(transport, user);
        var whole = stub.listAttempts(everything());
        assertThat(whole.getAttemptsCount()).isEqualTo(23);
        assertThat(whole.getTotalSize()).isEqualTo(23);
        assertThat(whole.getNextPageToken()).isEmpty();
        assertThat(whole.getAttemptsList())
                .isSortedAccordingTo((a, b) -> Timestamps.compare(b.getFinishedAt(), a.getFinishedAt()));
        for (int size : List.of(1, 4, 23))
            assertThat(walk(stub, ListAttemptsRequest.newBuilder().setPageSize(size)))
                    .isEqualTo(whole.getAttemptsList());
        assertThat(stub.listAttempts(ListAttemptsRequest.getDefaultInstance()).getAttemptsCount())
                .as("the usual size")
                .isEqualTo(20);
        var free = ListAttemptsRequest.newBuilder().setPageSize(5).setTaskKind(TaskKind.TASK_KIND_FREE);
        assertThat(stub.listAttempts(free.build()).getTotalSize()).isEqualTo(12);
        assertThat(walk(stub, free))
                .isEqualTo(whole.getAttemptsList().stream()
                        .filter(attempt -> attempt.getTask().hasFree())
                        .toList());
    }

    @Test
    void an_attempt_made_between_two_pages_moves_none_of_the_others() {
        for (int i = 0; i < 6; i++)
            assessment.publish(
                    Spoken.by(user).at("2026-11-20T09:00:0" + i + "Z").finished());
        assessment.arrived();
        var stub = assessment.as(user);
        var first = stub.listAttempts(
                ListAttemptsRequest.newBuilder().setPageSize(3).build());
        assessment.take(Spoken.by(user).at("2026-11-20T09:30:00Z").finished());
        var second = stub.listAttempts(ListAttemptsRequest.newBuilder()
                .setPageSize(3)
                .setPageToken(first.getNextPageToken())
                .build());
        assertThat(second.getNextPageToken()).isEmpty();
        assertThat(second.getAttemptsList())
                .extracting(attempt -> Timestamps.toString(attempt.getFinishedAt()))
                .containsExactly("2026-11-20T09:00:02Z", "2026-11-20T09:00:01Z", "2026-11-20T09:00:00Z");
    }

    @Test
    void a_language_is_found_by_its_tag_and_by_its_primary_part_in_any_case() {
        for (var tag : List.of("en-GB", "en-US", "en-us", "de", "de-AT", "eng"))
            assessment.publish(Spoken.by(user).language(tag).finished());
        assessment.arrived();
        assertThat(found("")).isEqualTo(6);
        assertThat(found("en")).isEqualTo(3);
        assertThat(found("EN")).isEqualTo(3);
        assertThat(found("en-us")).isEqualTo(2);
        assertThat(found("EN-GB")).isEqualTo(1);
        assertThat(found("de")).isEqualTo(2);
        assertThat(found("fr")).isZero();
        assertThat(found("en-ZA")).isZero();
    }

    private int found(String language) {
        var answer = assessment
                .as(user)
                .listAttempts(
                        ListAttemptsRequest.newBuilder().setLanguage(language).build());
        assertThat(answer.getAttemptsCount()).isEqualTo(answer.getTotalSize());
        return answer.getTotalSize();
    }

    @ParameterizedTest
    @EnumSource
    void a_deleted_attempt_and_its_share_of_the_statistics_stay_deleted(Transport transport) {
        var finished = Spoken.by(user)
                .session(session)
                .score(10)
                .word("bad", 10, Spoken.phone("B", "b", 5, "P"))
                .finished();
        assessment.take(finished);
        var stub = assessment.as(transport, user);
        var _ = stub.deleteAttempt(delete(session));
        var nothing = assessment.statistics(UUID.randomUUID());
        for (int i = 0; i < 2; i++) {
            Refusal.expect(Code.NOT_FOUND, "ATTEMPT_UNKNOWN", () -> stub.getAttempt(get(session)));
            Refusal.expect(Code.NOT_FOUND, "ATTEMPT_UNKNOWN", () -> stub.deleteAttempt(delete(session)));
            assertThat(assessment.attempts(user)).isZero();
            assertThat(assessment.statistics(user)).isEqualTo(nothing);
            assessment.take(finished); // the same session again, by an event of another id
        }
        assertThat(nothing.getAttempts()).isZero();
        assertThat(nothing).isInstanceOf(Statistics.class).matches(seen -> !seen.hasAverageScore());
    }

    @ParameterizedTest
    @EnumSource
    void invalid_values_are_field_violations(Transport transport) {
        var stub = assessment.as(transport, user);
        Refusal.expectField("attempt_id", () -> stub.getAttempt(GetAttemptRequest.getDefaultInstance()));
        var badId = DeleteAttemptRequest.newBuilder().setAttemptId("1").build();
        Refusal.expectField("attempt_id", () -> stub.deleteAttempt(badId));
        Refusal.expectField("attempt_ids", () -> stub.batchGetAttempts(batch()));
        var tooMany = batch(Stream.generate(UUID::randomUUID).limit(201).toArray(UUID[]::new));
        Refusal.expectField("attempt_ids", () -> stub.batchGetAttempts(tooMany));
        var badIds = BatchGetAttemptsRequest.newBuilder().addAttemptIds("x").build();
        Refusal.expectField("attempt_ids[0]", () -> stub.batchGetAttempts(badIds));
        var badSize = ListAttemptsRequest.newBuilder().setPageSize(-1).build();
        Refusal.expectField("page_size", () -> stub.listAttempts(badSize));
        var badKind = ListAttemptsRequest.newBuilder().setTaskKindValue(99).build();
        Refusal.expectField("task_kind", () -> stub.listAttempts(badKind));
        for (var language : List.of("e", "en_GB", "en-", "x".repeat(9), "en" + "-abcdefgh".repeat(4), "en\u0000")) {
            var badTag = ListAttemptsRequest.newBuilder().setLanguage(language).build();
            Refusal.expectField("language", () -> stub.listAttempts(badTag));
        }
        for (int days : List.of(-1, 367, Integer.MIN_VALUE, Integer.MAX_VALUE)) {
            var badDays = GetStatisticsRequest.newBuilder().setDays(days).build();
            Refusal.expectField("days", () -> stub.getStatistics(badDays));
        }
        var forged = ListAttemptsRequest.newBuilder().setPageToken("forged").build();
        Refusal.expect(Code.INVALID_ARGUMENT, "PAGE_TOKEN_INVALID", () -> stub.listAttempts(forged));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "europe/berlin", "+02:00", "UTC+2", "GMT+2", "Z", " ", "'; DROP TABLE"})
    void a_zone_that_is_not_an_iana_name_is_a_field_violation(String zone) {
        var request = GetStatisticsRequest.newBuilder().setTimeZone(zone).build();
        Refusal.expectField("time_zone", () -> assessment.statistics(user, request));
    }

    @Test
    void every_iana_zone_is_accepted() {
        var stub = assessment.as(Transport.IN_PROCESS, user);
        for (var zone : ZoneId.getAvailableZoneIds()) {
            var request = GetStatisticsRequest.newBuilder()
                    .setTimeZone(zone)
                    .setDays(1)
                    .build();
            assertThat(stub.getStatistics(request).hasStatistics()).as(zone).isTrue();
        }
    }

    @Test
    void long_results_make_shorter_pages_and_no_message_too_large() {
        for (int i = 0; i < 12; i++) {
            var spoken = Spoken.by(user).at("2026-11-20T09:00:" + (10 + i) + "Z");
            for (int word = 0; word < 12_000; word++) spoken.word("word" + word % 100 + "-".repeat(20), 50);
            assessment.publish(spoken.finished());
        }
        assessment.arrived();
        var stub = assessment.as(user);
        var first = stub.listAttempts(everything());
        assertThat(first.getAttemptsCount()).isBetween(1, 11);
        assertThat(first.getTotalSize()).isEqualTo(12);
        var all = walk(stub, everything().toBuilder());
        assertThat(all).hasSize(12).doesNotHaveDuplicates();
        var ids = all.stream().map(attempt -> UUID.fromString(attempt.getId())).toArray(UUID[]::new);
        Refusal.expect(Code.RESOURCE_EXHAUSTED, "BATCH_TOO_LARGE", () -> stub.batchGetAttempts(batch(ids)));
    }

    private static List<Attempt> walk(AttemptServiceBlockingStub stub, ListAttemptsRequest.Builder request) {
        var all = new ArrayList<Attempt>();
        var token = "";
        do {
            var page = stub.listAttempts(request.clone().setPageToken(token).build());
            all.addAll(page.getAttemptsList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return all;
    }

    private static ListAttemptsRequest everything() {
        return ListAttemptsRequest.newBuilder().setPageSize(100).build();
    }

    private static GetAttemptRequest get(UUID id) {
        return GetAttemptRequest.newBuilder().setAttemptId(id.toString()).build();
    }

    private static DeleteAttemptRequest delete(UUID id) {
        return DeleteAttemptRequest.newBuilder().setAttemptId(id.toString()).build();
    }

    private static BatchGetAttemptsRequest batch(UUID... ids) {
        return BatchGetAttemptsRequest.newBuilder()
                .addAllAttemptIds(Stream.of(ids).map(UUID::toString).toList())
                .build();
    }
}
