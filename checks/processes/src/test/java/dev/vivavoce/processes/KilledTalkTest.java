package dev.vivavoce.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.cli.audio.AudioSender;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.TalkTurn;
import dev.vivavoce.speech.v1.Talker;
import dev.vivavoce.steps.Eventually;
import dev.vivavoce.steps.Said;
import dev.vivavoce.steps.Watched;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// Speech in a process of its own that is killed with `kill -9` in a talk: while the partner speaks, and in the middle
/// of the learner's turn.
@Tag("slow")
class KilledTalkTest {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final int MESSAGE_MILLISECONDS = 100;
    private static final byte[] SILENCE = new byte[AudioSender.MESSAGE_BYTES];
    private static final String FIRST = "Good morning. How are you feeling today?";
    private static final String SECOND = "Please tell me more about it because I would like to understand what worries"
            + " you when you think of the operation and what your family says about it.";

    @RegisterExtension
    static final SharedProcesses processes = new SharedProcesses();

    @Test
    void no_turn_is_lost_or_doubled_and_the_talk_goes_on_after_each_kill() throws Exception {
        var platform = processes.running();
        var learner = platform.learner();
        var first = wholeMessages(Said.spoken(learner, FIRST));
        var second = wholeMessages(Said.spoken(learner, SECOND));
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
            speakAndKill(platform, voice, second);
            try (var watched = Watched.all(learner, session.id())) {
                var whole = silentUntil(voice, watched, "TurnEnded", turn(answer) + 2);
                assertThat(whole.required("text").asString())
                        .containsIgnoringCase("tell me more")
                        .containsIgnoringCase("family");
                silentUntil(voice, watched, "PartnerSpoke", turn(whole) + 1);
            }
            voice.finish();
            var result = voice.result(LIMIT);
            hasEveryTurnOnce(result, turn, answer);
            assertThat(result.getIsIncomplete()).isFalse();
            assertThat(milliseconds(result))
                    .as("the clocks count the audio, before and after each kill")
                    .isEqualTo(voice.sent() * MESSAGE_MILLISECONDS);
            theLogHasEveryTurnOnce(learner, session, result);
            theReportHasThem(learner, session, result);
        }
    }

    /// Kills speech in the middle of a turn.
    private static void speakAndKill(ServiceProcesses platform, AudioSender voice, byte[] pcm)
            throws InterruptedException {
        int half = pcm.length / 2 / AudioSender.MESSAGE_BYTES * AudioSender.MESSAGE_BYTES;
        voice.sayInRealTime(Arrays.copyOf(pcm, half));
        platform.killAndStartAgain("speech");
        voice.sayInRealTime(Arrays.copyOfRange(pcm, half, pcm.length));
    }

    private static void hasEveryTurnOnce(Result result, JsonNode turn, JsonNode answer) {
        var turns = result.getTalk().getTurnsList();
        assertThat(turns)
                .extracting(TalkTurn::getTalker)
                .containsExactly(
                        Talker.TALKER_LEARNER,
                        Talker.TALKER_PARTNER,
                        Talker.TALKER_PARTNER,
                        Talker.TALKER_LEARNER,
                        Talker.TALKER_PARTNER);
        assertThat(turns.getFirst().getText())
                .isEqualTo(turn.required("text").asString())
                .containsIgnoringCase("feeling");
        assertThat(turns.get(1).getInterrupted()).isTrue();
        assertThat(answer.required("text").asString())
                .as("of a reply that broke off nothing counts as heard that may not have been")
                .startsWith(turns.get(1).getText());
    }

    private static void theLogHasEveryTurnOnce(Learner learner, Learner.Session session, Result result)
            throws InterruptedException {
        try (var watched = Watched.all(learner, session.id())) {
            watched.await("SpeakingFinished");
            assertThat(watched.of("TurnEnded"))
                    .extracting(KilledTalkTest::turn)
                    .doesNotHaveDuplicates()
                    .hasSize(texts(result, Talker.TALKER_LEARNER).size());
            assertThat(watched.of("TurnEnded"))
                    .extracting(event -> event.required("text").asString())
                    .isEqualTo(texts(result, Talker.TALKER_LEARNER));
            assertThat(watched.of("PartnerSpoke"))
                    .extracting(event -> turn(event) + "." + event.required("sentence"))
                    .doesNotHaveDuplicates();
        }
    }

    private static void theReportHasThem(Learner learner, Learner.Session session, Result result)
            throws InterruptedException {
        var report = Eventually.answered(
                "the report",
                LIMIT,
                () -> learner.ask(
                                "query($id: ID!) { speakingSession(id: $id) { talkReport { turns { text } } } }",
                                Map.of("id", session.id()))
                        .at("/speakingSession/talkReport/turns"),
                JsonNode::isArray);
        assertThat(report.valueStream().map(turn -> turn.required("text").asString()))
                .containsExactlyElementsOf(result.getTalk().getTurnsList().stream()
                        .map(TalkTurn::getText)
                        .toList());
    }

    private static List<String> texts(Result result, Talker talker) {
        return result.getTalk().getTurnsList().stream()
                .filter(turn -> turn.getTalker() == talker)
                .map(TalkTurn::getText)
                .toList();
    }

    /// The sound with silence up to the end of its last message.
    private static byte[] wholeMessages(byte[] pcm) {
        return Arrays.copyOf(pcm, Math.ceilDiv(pcm.length, AudioSender.MESSAGE_BYTES) * AudioSender.MESSAGE_BYTES);
    }

    private static long milliseconds(Result result) {
        return Durations.toMillis(result.getAudioDuration());
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
