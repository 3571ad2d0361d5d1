package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.speech.livekit.LiveKitStandIn;
import dev.vivavoce.speech.livekit.LiveKitStandIn.Egress;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.steps.Eventually;
import dev.vivavoce.steps.Said;
import dev.vivavoce.steps.Speaking;
import dev.vivavoce.steps.Watched;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import livekit.LivekitEgress.EgressStatus;
import livekit.LivekitModels.TrackSource;
import livekit.LivekitWebhook.WebhookEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// A sentence and a talk with a partner over WebRTC, from the token to the result: the rooms' server is a stand-in,
/// everything else is real.
class RoomTalkTest {
    private static final int HERTZ_RATIO = 3;
    private static final int CHANNELS = 2;
    /// 20 ms of stereo at 48 kHz, as the egress sends.
    private static final int PIECE = 48_000 / 50 * CHANNELS * 2;
    /// 100 ms of what the learner says.
    private static final int MESSAGE = 16_000 / 10 * 2;
    /// Twice as fast as people speak.
    private static final long MESSAGE_NANOS = 100_000_000 / 2;

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @RegisterExtension
    static final WholePlatform whole = new WholePlatform();

    @Test
    void a_sentence_that_is_said_in_a_room_gets_what_it_gets_on_the_audio_socket() throws Exception {
        var learner = whole.learner();
        var text = Said.SENTENCES.getFirst();
        var pcm = Said.spoken(learner, text);
        var live = Speaking.speak(learner, learner.startReading(text), pcm);

        var session = learner.startReading(text);
        var room = enter(learner, session.id()).path("room").asString();
        try (var watched = Watched.all(learner, session.id())) {
            var egress = heard(room);
            try (var http = HttpClient.newHttpClient()) {
                var line = line(http, egress);
                send(line, pcm);
                line.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
            }
            tell(LiveKitStandIn.sound("egress_ended", egress, EgressStatus.EGRESS_COMPLETE));
            tell(LiveKitStandIn.left(room, "learner", true));
            var result = watched.await("SpeakingFinished").required("result");
            assertThat(result.required("transcript").asString()).isEqualTo(live.getTranscript());
            assertThat(result.required("scores").required("overall").asDouble())
                    .as("the sound was made 48 kHz for this test and 16 kHz again by speech")
                    .isBetween(
                            live.getScores().getOverall() - 5, live.getScores().getOverall() + 5);
        }
        Eventually.get(
                "both attempts in the history",
                Duration.ofSeconds(15),
                () -> learner.history(5)
                        .required("history")
                        .required("totalCount")
                        .asInt(),
                Integer.valueOf(2)::equals);
    }

    @Test
    void a_talk_in_a_room_is_heard_there_from_the_first_sentence_to_what_is_said_again() throws Exception {
        var learner = whole.learner();
        var scenario = learner.scenarios("NURSING").get(0).required("id").asString();
        var pcm = Said.spoken(learner, Said.SENTENCES.getFirst());
        var session = learner.startRolePlay(scenario, "PRACTICE");
        var room = enter(learner, session.id()).path("room").asString();
        try (var watched = Watched.all(learner, session.id());
                var http = HttpClient.newHttpClient()) {
            var egress = heard(room);
            var line = line(http, egress);
            send(line, pcm);
            silentUntil(
                    line,
                    "the partner's answer",
                    () -> !watched.of("PartnerFinished").isEmpty());
            long once = allOf(watched, room);
            assertThat(signal(learner, session.id())).isEmpty();
            silentUntil(
                    line, "the same again", () -> watched.of("PartnerFinished").size() == 2);
            assertThat(allOf(watched, room)).isGreaterThan(once);
            line.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
            tell(LiveKitStandIn.sound("egress_ended", egress, EgressStatus.EGRESS_COMPLETE));
            tell(LiveKitStandIn.left(room, "learner", true));
            watched.await("SpeakingFinished");
            assertThat(watched.of("TurnEnded")).hasSize(1);
        }
    }

    /// What the egress does until the sound of the learner's microphone is on its way.
    private static Egress heard(String room) throws Exception {
        tell(LiveKitStandIn.joined(room, "learner"));
        tell(LiveKitStandIn.published(room, "learner", "TR_1", TrackSource.MICROPHONE));
        var egress = whole.rooms().egresses(room).getFirst();
        tell(LiveKitStandIn.sound("egress_updated", egress, EgressStatus.EGRESS_ACTIVE));
        return egress;
    }

    private static WebSocket line(HttpClient http, Egress egress) {
        return http.newWebSocketBuilder()
                .header("Content-Type", "audio/x-raw")
                .buildAsync(atTheEdge(egress.socket()), new WebSocket.Listener() {})
                .join();
    }

    private static void send(WebSocket line, byte[] pcm) {
        var sound = asLiveKitSends(pcm);
        while (sound.hasRemaining()) {
            var piece = sound.slice(sound.position(), Math.min(PIECE, sound.remaining()));
            sound.position(sound.position() + piece.remaining());
            line.sendBinary(piece, true).join();
        }
    }

    /// The learner listens, with an open microphone.
    private static void silentUntil(WebSocket line, String what, BooleanSupplier happened) {
        long due = System.nanoTime();
        long end = due + LIMIT.toNanos();
        while (!happened.getAsBoolean()) {
            if (due > end) throw new AssertionError("not in time: " + what);
            send(line, new byte[MESSAGE]);
            due += MESSAGE_NANOS;
            while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    private static String signal(Learner learner, String sessionId) {
        return learner.ask("""
                        mutation($id: ID!) { signalPartner(input: {sessionId: $id, signal: SAY_AGAIN}) {
                          errors { __typename } } }
                        """, Map.of("id", sessionId))
                .at("/signalPartner/errors/0/__typename")
                .asString("");
    }

    /// Waits until every sound of every caption has come into the room. Returns the samples.
    private static long allOf(Watched watched, String room) throws InterruptedException {
        return Eventually.get(
                "every sound of every caption",
                Duration.ofSeconds(10),
                () -> samples(room),
                samples -> Math.abs(samples - spoken(watched)) <= MESSAGE / 2);
    }

    /// The samples of the partner's voice that have come into the room, without a gap.
    private static long samples(String room) {
        long samples = 0;
        int last = 0;
        for (var packet : whole.rooms().packets(room)) {
            assertThat(packet.identity()).isEqualTo("learner");
            assertThat(packet.topic()).isEqualTo("vivavoce.partner");
            var response = response(packet.data());
            if (!response.hasPartnerAudio()) continue;
            int sequence = response.getPartnerAudio().getSequence();
            assertThat(sequence).isIn(1, last + 1);
            last = sequence;
            samples += response.getPartnerAudio().getData().size() / 2;
        }
        return samples;
    }

    private static SpeakResponse response(byte[] data) {
        try {
            return SpeakResponse.parseFrom(data);
        } catch (InvalidProtocolBufferException thrown) {
            throw new AssertionError(thrown);
        }
    }

    /// The samples of all sentences, by their captions.
    private static long spoken(Watched watched) {
        return watched.of("PartnerSpoke").stream()
                        .mapToLong(event -> event.required("duration").asLong())
                        .sum()
                * 16;
    }

    private static JsonNode enter(Learner learner, String sessionId) {
        return learner.ask("""
                        mutation($id: ID!) { mintRoomToken(input: {sessionId: $id}) {
                          token { url value room identity } errors { __typename } } }
                        """, Map.of("id", sessionId)).at("/mintRoomToken/token");
    }

    private static void tell(WebhookEvent event) throws Exception {
        var webhook = URI.create("http://" + whole.platform().authority("speech") + "/webhooks/livekit");
        assertThat(whole.rooms().tell(webhook, event)).isEqualTo(200);
    }

    /// The platform's port was not known when its settings were written.
    private static URI atTheEdge(URI socket) {
        var edge = whole.graphQl().base();
        return URI.create("ws://localhost:" + edge.getPort() + socket.getRawPath() + "?" + socket.getRawQuery());
    }

    /// 16 kHz mono as 48 kHz stereo.
    private static ByteBuffer asLiveKitSends(byte[] pcm) {
        var in = ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        var out =
                ByteBuffer.allocate(in.remaining() * 2 * HERTZ_RATIO * CHANNELS).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < in.limit(); i++) {
            int from = in.get(i);
            int to = in.get(Math.min(i + 1, in.limit() - 1));
            for (int step = 0; step < HERTZ_RATIO; step++) {
                short sample = (short) (from + (to - from) * step / HERTZ_RATIO);
                for (int channel = 0; channel < CHANNELS; channel++) out.putShort(sample);
            }
        }
        return out.flip();
    }
}
