package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.audio.AudioSender;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.speech.v1.Talker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Speech in a process of its own that is killed with `kill -9` in a talk: while the partner speaks, and in the middle
/// of the learner's turn.
class KilledTalkTest {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final byte[] SILENCE = new byte[AudioSender.MESSAGE_BYTES];
    private static final String FIRST = "Good morning. How are you feeling today?";
    private static final String SECOND =
            "Please tell me more about it, because I would like to understand what worries you.";

    @TempDir
    private Path logs = Path.of("");

    @Test
    void no_turn_is_lost_or_doubled_and_the_talk_goes_on_after_each_kill() throws Exception {
        try (var platform = ServiceProcesses.start(logs)) {
            var learner = platform.learner();
            var first = Said.spoken(learner, FIRST);
            var second = Said.spoken(learner, SECOND);
            var scenario = learner.scenarios("NURSING").get(0).required("id").asString();
            var session = learner.startRolePlay(scenario, "PRACTICE");
            try (var voice = learner.speak(session, _ -> {})) {
                JsonNode turn;
                JsonNode answer;
                try (var watched = Watched.all(learner, session.id())) {
                    voice.sayInRealTime(first);
                    turn = silentUntil(voice, watched, "TurnEnded", 1);
                    answer = silentUntil(voice, watched, "PartnerSpoke", turn(turn) + 1);
                }
                platform.killAndStartAgain("speech");
                try (var watched = Watched.all(learner, session.id())) {
                    var broken = silentUntil(voice, watched, "PartnerFinished", turn(answer));
                    assertThat(broken.required("interrupted").asBoolean()).isTrue();
                    silentUntil(voice, watched, "PartnerFinished", turn(answer) + 1);
                }
                int half = second.length / 2 / AudioSender.MESSAGE_BYTES * AudioSender.MESSAGE_BYTES;
                voice.sayInRealTime(Arrays.copyOf(second, half));
                platform.killAndStartAgain("speech");
                voice.sayInRealTime(Arrays.copyOfRange(second, half, second.length));
                try (var watched = Watched.all(learner, session.id())) {
                    var whole = silentUntil(voice, watched, "TurnEnded", turn(answer) + 2);
                    assertThat(whole.required("text").asString())
                            .containsIgnoringCase("tell me more")
                            .containsIgnoringCase("worries");
                    silentUntil(voice, watched, "PartnerSpoke", turn(whole) + 1);
                    assertThat(watched.of("TurnEnded"))
                            .extracting(event -> event.required("turn").asInt())
                            .containsExactly(turn(turn), turn(whole));
                }
                voice.finish();
                var turns = voice.result(LIMIT).getTalk().getTurnsList();
                assertThat(turns).hasSize(5);
                assertThat(turns.getFirst().getText())
                        .isEqualTo(turn.required("text").asString())
                        .containsIgnoringCase("feeling");
                assertThat(turns.get(1).getText())
                        .startsWith(answer.required("text").asString());
                assertThat(turns.get(3).getTalker()).isEqualTo(Talker.TALKER_LEARNER);
            }
        }
    }

    private static int turn(JsonNode event) {
        return event.required("turn").asInt();
    }

    /// Keeps silent until an event of this turn has come.
    private static JsonNode silentUntil(AudioSender voice, Watched watched, String type, int turn)
            throws InterruptedException {
        var found = new AtomicReference<JsonNode>();
        BooleanSupplier came = () -> {
            watched.of(type).stream()
                    .filter(event -> turn(event) == turn)
                    .findFirst()
                    .ifPresent(found::set);
            return found.get() != null;
        };
        long until = System.nanoTime() + LIMIT.toNanos();
        while (!came.getAsBoolean()) {
            if (System.nanoTime() > until)
                throw new AssertionError("no " + type + " of turn " + turn + " came: " + watched.events());
            voice.sayInRealTime(SILENCE);
        }
        return found.get();
    }
}
