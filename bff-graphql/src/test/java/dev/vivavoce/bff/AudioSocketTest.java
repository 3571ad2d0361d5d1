package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.speech.v1.SpeakRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The audio socket: bytes in both directions with back-pressure, and each close with its code. The services run
/// over HTTP/2, as between two machines.
class AudioSocketTest {
    @RegisterExtension
    static final Edge edge = Edge.overTheWire();

    private static final List<String> NO_TICKET = List.of("vivavoce.speech.v1");

    private final Person ana = edge.person("Ana");

    private AudioClient open() {
        return AudioClient.open(edge, ana.startSpeaking().at("/audio"));
    }

    private void closes(AudioClient socket, int code, String reason) throws Exception {
        assertThat(socket.closed()).isEqualTo(new GraphClient.Closed(code, reason));
        Await.until("speech to be left alone", () -> edge.speech().speaking.get() == 0);
    }

    @Test
    void a_ticket_works_once() throws Exception {
        var audio = ana.startSpeaking().at("/audio");
        assertThat(audio.path("uri").asString()).doesNotContain("ticket");
        try (var first = AudioClient.open(edge, audio)) {
            first.config();
            assertThat(first.next().hasAccepted()).isTrue();
            try (var second = AudioClient.open(edge, audio)) {
                second.config();
                assertThat(second.closed()).isEqualTo(new GraphClient.Closed(4401, "TICKET_INVALID"));
            }
            first.finish();
            assertThat(first.next().hasFinished()).isTrue();
            closes(first, 1000, "FINISHED");
        }
    }

    @Test
    void without_a_ticket_it_closes_with_4401() throws Exception {
        try (var socket = AudioClient.open(edge, NO_TICKET)) {
            closes(socket, 4401, "TICKET_MISSING");
        }
        try (var socket = AudioClient.open(edge, List.of("vivavoce.speech.v1", "ticket.bm8"))) {
            assertThat(socket.closed()).isEqualTo(new GraphClient.Closed(4401, "TICKET_INVALID"));
        }
    }

    @Test
    void what_cannot_be_a_ticket_is_called_malformed() {
        for (var bad : new String[] {
            "ticket.", "ticket.bm8gdGlja2V0", "ticket.YQo", "ticket.b", "ticket.***", "ticket." + "a".repeat(1_200)
        }) {
            try (var socket = AudioClient.open(edge, List.of("vivavoce.speech.v1", bad))) {
                assertThat(socket.closed()).as(bad).isEqualTo(new GraphClient.Closed(4401, "TICKET_MALFORMED"));
            }
        }
    }

    @Test
    void text_closes_with_4400() throws Exception {
        try (var socket = open()) {
            socket.sendText("hello");
            closes(socket, 4400, "TEXT_NOT_ALLOWED");
        }
        try (var socket = open()) {
            socket.sendText("long ".repeat(10_000));
            closes(socket, 4400, "TEXT_NOT_ALLOWED");
        }
    }

    @Test
    void audio_before_its_configuration_or_out_of_order_closes_with_4400() throws Exception {
        try (var socket = open()) {
            socket.audio(1);
            closes(socket, 4400, "CONFIG_FIRST");
        }
        try (var socket = open()) {
            socket.config();
            assertThat(socket.next().hasAccepted()).isTrue();
            socket.audio(2);
            closes(socket, 4400, "AUDIO_OUT_OF_ORDER");
        }
    }

    @Test
    void bytes_that_are_no_message_end_the_stream() throws Exception {
        for (var bytes : List.of(
                new byte[0],
                new byte[] {(byte) 0xff, (byte) 0xff, 1},
                new byte[] {0x12, 5, 1},
                new byte[] {0x12, 2, 0x12, 9},
                "hello".getBytes(java.nio.charset.StandardCharsets.US_ASCII))) {
            try (var socket = open()) {
                socket.sendBytes(bytes).join();
                closes(socket, 4400, "BAD_MESSAGE");
            }
        }
    }

    @Test
    void fields_of_a_later_version_are_ignored() {
        var later = new byte[] {0x50, 7, 0x5a, 2, 'h', 'i', 0x65, 1, 2, 3, 4}; // fields 10, 11 and 12
        try (var socket = open()) {
            socket.config(later);
            assertThat(socket.next().hasAccepted()).isTrue();
            socket.audio(1);
            assertThat(socket.next().getAcknowledged().getReceivedSequence()).isEqualTo(1);
        }
    }

    @Test
    void a_message_of_too_many_bytes_closes_with_4413() throws Exception {
        try (var socket = open()) {
            socket.config();
            assertThat(socket.next().hasAccepted()).isTrue();
            socket.sendBytes(new byte[40_000]);
            closes(socket, 4413, "AUDIO_TOO_LARGE");
        }
    }

    @Test
    void the_longest_message_passes_whole() {
        try (var socket = open()) {
            socket.config();
            assertThat(socket.next().hasAccepted()).isTrue();
            socket.audio(1, 16_384);
            assertThat(socket.next().getAcknowledged().getReceivedSequence()).isEqualTo(1);
        }
    }

    @Test
    void a_resumed_session_closes_the_older_socket_with_4409() throws Exception {
        var started = ana.startSpeaking();
        try (var older = AudioClient.open(edge, started.at("/audio"))) {
            older.config();
            assertThat(older.next().hasAccepted()).isTrue();
            var resumed = ana.ask("""
                            mutation($id: ID!) {
                              resumeSpeaking(input: {sessionId: $id}) {
                                settledSequence audio { uri protocols } errors { __typename }
                              }
                            }
                            """, Map.of("id", started.at("/session/id").asString()))
                    .at("/resumeSpeaking");
            assertThat(resumed.path("settledSequence").asInt()).isEqualTo(7);
            try (var newer = AudioClient.open(edge, resumed.at("/audio"))) {
                newer.config();
                assertThat(newer.next().hasAccepted()).isTrue();
                older.audio(1);
                assertThat(older.closed()).isEqualTo(new GraphClient.Closed(4409, "SUPERSEDED"));
                newer.finish();
                closes(newer, 1000, "FINISHED");
            }
        }
        var ended = ana.ask("""
                        mutation($id: ID!) {
                          resumeSpeaking(input: {sessionId: $id}) { session { id } errors { __typename } }
                        }
                        """, Map.of("id", started.at("/session/id").asString()));
        assertThat(ended.at("/resumeSpeaking/errors/0/__typename").asString()).isEqualTo("SpeakingSessionEnded");
    }

    @Test
    void clients_that_vanish_free_everything_at_once() throws Exception {
        var sockets = new ArrayList<AudioClient>();
        for (int i = 0; i < 20; i++) {
            var socket = open();
            socket.config();
            assertThat(socket.next().hasAccepted()).isTrue();
            socket.audio(1);
            sockets.add(socket);
        }
        Await.until("twenty streams", () -> edge.speech().speaking.get() == 20);
        sockets.forEach(AudioClient::abort);
        Await.until("no stream to be left", () -> edge.speech().speaking.get() == 0);
        Await.until("no socket to be left", () -> metric("audio_sockets") == 0 && metric("audio_relays") == 0);
    }

    private static double metric(String name) {
        return edge.bff()
                .part(dev.vivavoce.runtime.telemetry.Telemetry.class)
                .scrape()
                .lines()
                .filter(line -> line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void speech_that_takes_no_audio_holds_the_client_back_and_not_the_memory() throws Exception {
        try (var socket = open()) {
            socket.config();
            assertThat(socket.next().hasAccepted()).isTrue();
            edge.speech().takesAudio = false;
            socket.audio(1);
            var message = SpeakRequest.newBuilder()
                    .setAudio(dev.vivavoce.speech.v1.Audio.newBuilder()
                            .setSequence(2)
                            .setData(com.google.protobuf.ByteString.copyFrom(new byte[16_000])))
                    .build()
                    .toByteArray();
            long sent = 0;
            var last = CompletableFuture.<Object>completedFuture("");
            // The client's sends complete while a buffer on the path has room.
            while (sent < 64 << 20) {
                var sending = socket.sendBytes(message);
                sent += message.length;
                try {
                    sending.get(2, java.util.concurrent.TimeUnit.SECONDS);
                } catch (java.util.concurrent.TimeoutException _) {
                    last = null;
                    break;
                }
            }
            assertThat(last).as("the client was held back before 64 MiB").isNull();
            assertThat(metric("audio_bytes_total")).isLessThan(2 << 20);
        } finally {
            edge.speech().takesAudio = true;
        }
        Await.until("no stream to be left", () -> edge.speech().speaking.get() == 0);
    }
}
