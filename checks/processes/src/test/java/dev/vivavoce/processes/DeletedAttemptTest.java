package dev.vivavoce.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.client.GlobalIds;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.connection.GraphQlFailure;
import dev.vivavoce.steps.Eventually;
import dev.vivavoce.steps.Said;
import dev.vivavoce.steps.Speaking;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// What is left of an attempt that was deleted: every column of every table of every service is searched.
@Tag("slow")
class DeletedAttemptTest {
    /// Words that occur nowhere else. A second run takes the second: it must not find what a failed one has left.
    private static final List<String> WORDS = List.of("rhododendron", "chrysanthemum");

    private static final Duration LIMIT = Duration.ofSeconds(60);
    /// A service acknowledges events when it follows again; the deletion is then tried within a minute.
    private static final Duration ACKNOWLEDGED = Duration.ofMinutes(3);

    private static int runs;

    @RegisterExtension
    static final SharedProcesses processes = new SharedProcesses();

    private final String word = WORDS.get(runs++ % WORDS.size());
    private final String sentence = "The gardener watered the " + word + " before breakfast.";

    @Test
    void nothing_that_was_spoken_is_left_of_a_deleted_attempt_and_its_drill_in_any_table_of_any_service()
            throws Exception {
        var platform = processes.running();
        var learner = platform.learner();
        var session = learner.startReading(sentence);
        Speaking.speak(learner, session, Said.spoken(learner, sentence));
        awaitAttempts(learner, 1);
        var attempt = learner.ask(
                        "{ viewer { history(first: 1) { nodes { id task { language } result { words { text } } } } } }",
                        Map.of())
                .at("/viewer/history/nodes/0");
        var drill = drill(learner, attempt);
        assertThat(StoredRows.with(platform, word).keySet())
                .contains(
                        "assessment.attempt",
                        "assessment.attempt_word",
                        "speech.speaking_event",
                        "speech.speaking_session");
        var used = speechUsed(learner);

        platform.kill("speech");
        assertThat(delete(learner, attempt).required("deletedAttemptId")).isEqualTo(attempt.required("id"));
        assertThat(delete(learner, attempt).at("/errors/0/__typename").asString())
                .isEqualTo("AttemptUnknown");
        platform.startAgain("speech");
        awaitNothing(platform, word, LIMIT);

        deliverEverythingAgain(platform);
        var kept = learner.startReading(Said.SHORT.text());
        Speaking.speak(learner, kept, Said.SHORT.pcm(learner));
        awaitAttempts(learner, 1);
        assertThat(StoredRows.with(platform, word)).isEmpty();

        platform.killAndStartAgain("billing", "assessment", "speech");
        for (var id : List.of(session.uuid(), drill))
            Eventually.get(
                    "the event of the end is deleted",
                    ACKNOWLEDGED,
                    () -> StoredRows.with(platform, id).keySet(),
                    tables -> !tables.contains("speech.outbox"));
        assertThat(StoredRows.with(platform, word)).isEmpty();
        assertThat(StoredRows.with(platform, session.uuid()).keySet())
                .as("ids, and the speech time that was billed")
                .isSubsetOf(
                        "assessment.attempt_known",
                        "assessment.job",
                        "assessment.outbox",
                        "assessment.scheduled_tasks",
                        "billing.speech_reservation",
                        "speech.job",
                        "speech.scheduled_tasks",
                        "speech.speaking_session_deleted");
        assertThat(speechUsed(learner)).isGreaterThan(used);
    }

    /// Says the word again, without a sound: the task alone contains the word.
    private String drill(Learner learner, JsonNode attempt) throws InterruptedException {
        var words = attempt.required("result").required("words");
        int index = 0;
        while (!words.path(index).required("text").asString().contains(word)) index++;
        var input = Map.of(
                "idempotencyKey",
                UUID.randomUUID().toString(),
                "task",
                Map.of(
                        "drill",
                        Map.of(
                                "word",
                                Map.of("attemptId", attempt.required("id").asString(), "wordIndex", index))));
        var started = learner.ask(
                "mutation($input: StartSpeakingInput!) { startSpeaking(input: $input) { session { id } } }",
                Map.of("input", input));
        var id = started.at("/startSpeaking/session/id").asString();
        learner.finish(id);
        Eventually.get(
                "the drill of the attempt",
                LIMIT,
                () -> learner.ask(
                        "query($id: ID!) { attempt(id: $id) { drills { attemptId } } }",
                        Map.of("id", attempt.required("id").asString())),
                found -> found.at("/attempt/drills").size() == 1);
        return GlobalIds.local(id);
    }

    private static JsonNode delete(Learner learner, JsonNode attempt) {
        return learner.ask("""
                        mutation($id: ID!) { deleteAttempt(input: {attemptId: $id}) {
                          deletedAttemptId errors { __typename }
                        } }
                        """, Map.of("id", attempt.required("id").asString())).required("deleteAttempt");
    }

    /// Makes assessment forget what it has processed, as a restored database does.
    private static void deliverEverythingAgain(ServiceProcesses platform) throws Exception {
        platform.kill("assessment");
        try (var connection = platform.database("assessment");
                var statement = connection.createStatement()) {
            statement.execute("UPDATE event_cursor SET cursor = 0");
            statement.execute("DELETE FROM event_taken");
        }
        platform.startAgain("assessment");
    }

    private static void awaitAttempts(Learner learner, int count) throws InterruptedException {
        Eventually.get(count + " attempts in the history", LIMIT, () -> attempts(learner), found -> found == count);
    }

    /// Returns -1 while the edge does not find a service that was started again.
    private static int attempts(Learner learner) {
        try {
            return learner.history(5).required("history").required("totalCount").asInt();
        } catch (GraphQlFailure _) {
            return -1;
        }
    }

    private static void awaitNothing(ServiceProcesses platform, String text, Duration limit)
            throws InterruptedException {
        Eventually.get("no row with \"" + text + "\"", limit, () -> StoredRows.with(platform, text), Map::isEmpty);
    }

    /// Once no time is reserved any more.
    private static long speechUsed(Learner learner) throws InterruptedException {
        return Eventually.get(
                        "settled speech time",
                        LIMIT,
                        () -> learner.ask("{ viewer { entitlements { speechUsed speechReserved } } }", Map.of())
                                .at("/viewer/entitlements"),
                        now -> now.required("speechReserved").asLong() == 0)
                .required("speechUsed")
                .asLong();
    }
}
