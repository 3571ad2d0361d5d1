package dev.vivavoce.bench.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bench.edge.EdgeProcess;
import dev.vivavoce.cli.audio.AudioLine;
import dev.vivavoce.cli.audio.AudioSender;
import dev.vivavoce.cli.audio.GrpcLine;
import dev.vivavoce.runtime.server.GrpcClient;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepTest {
    private static final Step STEP = new Step(3, 10, 0, 1);

    @Test
    void every_message_arrives_and_some_are_acknowledged() throws InterruptedException {
        try (var standIn = new StandInSpeech();
                var speech = GrpcClient.open(standIn.address())) {
            var direct = direct(speech);
            var outcome = STEP.run(standIn, new Step.Ways(direct, direct, ProcessHandle.current()));
            assertComplete(outcome);
            assertThat(standIn.open()).isZero();
        }
    }

    @Test
    void a_stream_that_breaks_off_is_a_failure_and_its_messages_are_lost() throws InterruptedException {
        try (var standIn = new StandInSpeech();
                var speech = GrpcClient.open(standIn.address())) {
            AudioSender.Dialler breaking = (ticket, responses) -> {
                var line = new CompletableFuture<AudioLine>();
                line.complete(direct(speech).dial(ticket, response -> {
                    responses.accept(response);
                    if (ticket.value().equals("edge-1")) line.thenAccept(AudioLine::drop);
                }));
                return line.join();
            };
            var outcome = STEP.run(standIn, new Step.Ways(breaking, direct(speech), ProcessHandle.current()));
            assertThat(outcome.failures()).hasSize(1);
            assertThat(outcome.lost()).isEqualTo(10);
            assertThat(outcome.isBorne(Double.MAX_VALUE)).isFalse();
        }
    }

    @Test
    @Tag("slow")
    void a_real_edge_relays_every_message(@TempDir Path folder) throws InterruptedException {
        try (var standIn = new StandInSpeech();
                var speech = GrpcClient.open(standIn.address());
                var edge = EdgeProcess.before(standIn.address(), folder.resolve("edge.log"))) {
            var outcome = STEP.run(
                    standIn,
                    new Step.Ways(
                            (ticket, responses) ->
                                    SocketLine.open(edge.graphQl().base(), ticket, responses),
                            direct(speech),
                            edge.process()));
            assertComplete(outcome);
        }
    }

    private static AudioSender.Dialler direct(GrpcClient speech) {
        return (ticket, responses) -> GrpcLine.open(speech.channel(), ticket, responses);
    }

    private static void assertComplete(Step.Outcome outcome) {
        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.lost()).isZero();
        assertThat(outcome.overEdge().up()).hasSize(30);
        assertThat(outcome.direct().up()).hasSize(100);
        assertThat(outcome.overEdge().roundTrip()).hasSizeBetween(3, 30);
    }
}
