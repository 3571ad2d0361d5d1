package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.SessionStarted;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A database that refuses a write while a stream ends: what was received is still there, and counts.
class LostWriteTest {
    @RegisterExtension
    static final RunningSpeech speech =
            new RunningSpeech(Map.of("SPEECH_OWNER_LEASE", "1500ms", "SPEECH_SWEEP_EVERY", "200ms"));

    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";

    private final Learner learner = speech.learner();

    @AfterEach
    void takes_writes_again() {
        execute("DROP TRIGGER IF EXISTS refused ON speaking_event");
        execute("DROP TRIGGER IF EXISTS refused ON speaking_session");
    }

    @Test
    void an_utterance_whose_scores_are_not_written_is_scored_again_from_what_was_received() {
        var sound = Sounds.of(
                Sounds.spoken(SENTENCE), Sounds.silence(Duration.ofSeconds(3)), Sounds.spoken("Please take a seat."));
        var started = learner.readAloud(SENTENCE + " Please take a seat.");
        refuse("INSERT ON speaking_event", "NEW.utterance = 2 AND NEW.scored IS NOT NULL");
        try (var speaker = learner.speak(started).config(16_000, 0).say(sound)) {
            speaker.await(response -> response.getEvent().hasUtteranceScored());
            speaker.await(response -> response.getAcknowledged().getReceivedSequence() == Speaker.messages(sound));
            assertThat(speaker.finish().failure()).startsWith("UNAVAILABLE/");
        }
        takes_writes_again();
        try (var unbroken = learner.whole(learner.readAloud(SENTENCE + " Please take a seat."), sound)) {
            assertThat(learner.finish(started).getResult()).isEqualTo(unbroken.result());
        }
    }

    @Test
    void audio_whose_place_is_not_written_is_kept_until_it_is() {
        var sound = Sounds.spoken(SENTENCE);
        long at = Speaker.messages(sound) * 2 / 3;
        var started = learner.readAloud(SENTENCE);
        refuse("UPDATE ON speaking_session", "NEW.owner IS NULL AND NEW.state = 'OPEN'");
        try (var speaker = learner.speak(started).config(16_000, 0).say(sound, 1, at)) {
            speaker.await(response -> response.getAcknowledged().getReceivedSequence() == at);
            speaker.vanish();
        }
        RunningSpeech.until("it is tried again", () -> refusals() >= 3);
        takes_writes_again();
        RunningSpeech.until(
                "it is written",
                () -> Sql.text(
                                speech.server().settings(),
                                "SELECT kept_by IS NOT NULL FROM speaking_session WHERE id = '" + id(started) + "'")
                        .equals("t"));
        var result = learner.finish(started).getResult();
        assertThat(result.toBuilder().clearIsIncomplete().build()).isEqualTo(finishedAt(sound, at));
    }

    @Test
    void speech_that_another_stream_of_the_learner_does_not_send_again_is_missing() {
        var sound = Sounds.spoken(SENTENCE);
        long at = Speaker.messages(sound) * 2 / 3;
        var started = learner.readAloud(SENTENCE);
        try (var first = learner.speak(started).config(16_000, 0).say(sound, 1, at)) {
            first.await(response -> response.getAcknowledged().getReceivedSequence() == at);
            var resumed = learner.resume(started);
            try (var second = Speaker.byTicket(
                            learner.channel(), resumed.getTicket().getValue())
                    .config(16_000, resumed.getSettledSequence() + 1)) {
                assertThat(first.failure()).isEqualTo("ABORTED/SUPERSEDED");
                RunningSpeech.until(
                        "it is written",
                        () -> Sql.text(
                                        speech.server().settings(),
                                        "SELECT received_sequence FROM speaking_session WHERE id = '" + id(started)
                                                + "'")
                                .equals(Long.toString(at)));
                second.vanish();
            }
        }
        RunningSpeech.until("the streams are gone", () -> speech.gauge("speech_streams_live") == 0);
        assertThat(learner.finish(started).getResult().getIsIncomplete()).isTrue();
    }

    /// As a full disk does. A sequence counts, because it keeps its value when the statement fails.
    private static void refuse(String write, String when) {
        execute("CREATE SEQUENCE IF NOT EXISTS refusals");
        execute("ALTER SEQUENCE refusals RESTART");
        execute("""
                CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM nextval('refusals');
                    RAISE EXCEPTION 'no space left' USING ERRCODE = 'disk_full';
                END $$""");
        execute("CREATE TRIGGER refused BEFORE %s FOR EACH ROW WHEN (%s) EXECUTE FUNCTION refuse()"
                .formatted(write, when));
    }

    private static long refusals() {
        return Long.parseLong(Sql.text(speech.server().settings(), "SELECT last_value FROM refusals"));
    }

    private Result finishedAt(Sounds.Sound sound, long at) {
        try (var speaker = learner.speak(learner.readAloud(SENTENCE))
                .config(16_000, 0)
                .say(sound, 1, at)
                .finish()) {
            return speaker.result();
        }
    }

    private static String id(SessionStarted started) {
        return started.getSession().getId();
    }

    private static void execute(String sql) {
        Sql.execute(speech.server().settings(), sql);
    }
}
