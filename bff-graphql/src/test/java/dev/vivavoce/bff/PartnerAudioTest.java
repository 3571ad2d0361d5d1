package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.runtime.telemetry.Telemetry;
import dev.vivavoce.runtimetest.Await;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The partner's voice on the audio socket, with the services over HTTP/2.
class PartnerAudioTest {
    /// 32 MB of voice: more than the buffers between speech and a client hold.
    private static final int TEN_THOUSAND = 10_000;

    @RegisterExtension
    static final Edge edge = Edge.overTheWire("BFF_SEND_LIMIT", "2s");

    private final Person ana = edge.person("Ana");

    private AudioClient open(String mode) {
        var scenario = GlobalId.of("Scenario", "00000000-0000-0000-0000-000000000001:1");
        return accepted(
                AudioClient.open(edge, RolePlayTest.start(ana, scenario, mode).at("/audio")));
    }

    private static AudioClient accepted(AudioClient socket) {
        socket.config();
        assertThat(socket.next().hasAccepted()).isTrue();
        return socket;
    }

    @Test
    void the_partners_voice_comes_in_order_and_whole() throws Exception {
        try (var socket = open("PRACTICE")) {
            socket.audio(1);
            assertThat(socket.next().hasAcknowledged()).isTrue();
            socket.sayAgain();
            for (int sequence = 1; sequence <= 3; sequence++) {
                var piece = socket.next().getPartnerAudio();
                assertThat(piece.getTurn()).isEqualTo(2);
                assertThat(piece.getSentence()).isEqualTo(1);
                assertThat(piece.getSequence()).isEqualTo(sequence);
                assertThat(piece.getData().size()).isEqualTo(3_200);
                assertThat(piece.getSampleRateHertz()).isEqualTo(16_000);
            }
            socket.finish();
            assertThat(socket.next().getFinished().getResult().getTalk().getTurnsCount())
                    .isEqualTo(2);
            assertThat(socket.closed()).isEqualTo(new GraphClient.Closed(1000, "FINISHED"));
        }
    }

    @Test
    void a_hint_and_what_is_taken_back_come_on_the_line_on_which_they_were_asked_for() {
        try (var socket = open("PRACTICE")) {
            socket.giveHint();
            assertThat(socket.next().getEvent().getHintGiven().getText()).isEqualTo("How did you sleep?");
            assertThat(socket.next().hasHintMissed()).isTrue();
            socket.takeBack();
            var withdrawn = socket.next().getEvent().getTurnWithdrawn();
            assertThat(withdrawn.getTurn()).isEqualTo(1);
            assertThat(withdrawn.getLastTurn()).isEqualTo(2);
        }
    }

    @Test
    void a_control_that_the_task_does_not_have_closes_with_4400() {
        for (var help : List.<Consumer<AudioClient>>of(AudioClient::giveHint, AudioClient::takeBack)) {
            try (var exam = open("EXAM")) {
                help.accept(exam);
                assertThat(exam.closed()).isEqualTo(new GraphClient.Closed(4400, "EXAM_MODE"));
            }
            try (var reading =
                    accepted(AudioClient.open(edge, ana.startSpeaking().at("/audio")))) {
                help.accept(reading);
                assertThat(reading.closed()).isEqualTo(new GraphClient.Closed(4400, "NOT_A_ROLE_PLAY"));
            }
        }
        try (var exam = open("EXAM")) {
            exam.sayAgain();
            assertThat(exam.closed()).isEqualTo(new GraphClient.Closed(4400, "EXAM_MODE"));
        }
        try (var reading = accepted(AudioClient.open(edge, ana.startSpeaking().at("/audio")))) {
            reading.sayAgain();
            assertThat(reading.closed()).isEqualTo(new GraphClient.Closed(4400, "NOT_A_ROLE_PLAY"));
        }
    }

    @Test
    void who_does_not_take_the_voice_is_held_back_and_then_closed() throws Exception {
        edge.speech().partnerPieces = TEN_THOUSAND;
        try (var socket = open("PRACTICE")) {
            socket.stopReading();
            socket.sayAgain();
            Await.until("the stream", () -> edge.speech().speaking.get() == 1);
            Await.until(
                    "the client to be given up",
                    Duration.ofSeconds(40),
                    () -> edge.speech().speaking.get() == 0);
            assertThat(bytesDown()).isLessThan(16 << 20);
        } finally {
            edge.speech().partnerPieces = 3;
        }
    }

    private static double bytesDown() {
        return edge.bff()
                .part(Telemetry.class)
                .scrape()
                .lines()
                .filter(line -> line.startsWith("audio_bytes_total{") && line.contains("direction=\"down\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
