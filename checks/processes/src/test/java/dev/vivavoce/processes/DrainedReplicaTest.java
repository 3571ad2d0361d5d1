package dev.vivavoce.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vivavoce.cli.audio.AudioSender;
import dev.vivavoce.cli.audio.AudioSocket;
import dev.vivavoce.cli.audio.GrpcLine;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.connection.GraphQlFailure;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import dev.vivavoce.speech.v1.FinishSessionRequest;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import dev.vivavoce.steps.Eventually;
import dev.vivavoce.steps.Said;
import dev.vivavoce.steps.Speaking;
import io.grpc.Channel;
import io.grpc.Status;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Two replicas of speech on one database: the one that has a session stops, the other is asked to finish it.
@Tag("slow")
class DrainedReplicaTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @RegisterExtension
    static final SharedProcesses processes = new SharedProcesses();

    @Test
    void a_finish_is_refused_at_both_replicas_while_the_owner_drains_and_nothing_received_is_lost() throws Exception {
        var platform = processes.running();
        var learner = platform.learner();
        var text = String.join(" ", Said.SENTENCES);
        var once = Said.withPauses(learner);
        var pcm = Sound.joined(once, once);
        var unbroken = Speaking.speak(learner, learner.startReading(text), pcm);

        var session = learner.startReading(text);
        int part = pcm.length * 3 / 4 / AudioSender.MESSAGE_BYTES * AudioSender.MESSAGE_BYTES;
        var received = new AtomicLong();
        var replica = platform.speechReplica();
        try (var client = platform.client("speech", replica.port());
                var idle = idle(client.channel(), learner);
                var voice = speakAt(client.channel(), learner, session, received)) {
            voice.sayAtOnce(Arrays.copyOf(pcm, part));
            Eventually.get("all audio received", LIMIT, received::get, now -> now == voice.sent());

            var stopping = Thread.ofVirtual().start(replica::close);
            // It has nothing to score, so it ends first: the owner drains, and is busy with the other stream.
            idle.closed().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            var atOwner = Refusal.of(() -> finish(client.channel(), learner, session));
            assertThat(atOwner.code()).isEqualTo(Status.Code.UNAVAILABLE);
            assertThat(atOwner.reason()).isEqualTo("DRAINING");
            assertThat(refusedAtTheOther(learner, session)).isEqualTo("DRAINING");
            stopping.join();
            assertThat(refusedAtTheOther(learner, session)).isEqualTo("DRAINING");

            // The line to the owner is broken, so the sender resumes at the other replica.
            voice.sayAtOnce(Arrays.copyOfRange(pcm, part, pcm.length));
            voice.finish();
            assertThat(voice.result(LIMIT)).isEqualTo(unbroken);
        } finally {
            replica.close();
        }
        assertThat(learner.finish(session.id()).required("transcript").asString())
                .isEqualTo(unbroken.getTranscript());
    }

    /// Speaks at this replica first; resumes where the edge sends it.
    private static AudioSender speakAt(Channel replica, Learner learner, Learner.Session session, AtomicLong received)
            throws InterruptedException {
        var isFirst = new AtomicBoolean(true);
        return AudioSender.open(
                (ticket, responses) -> isFirst.getAndSet(false)
                        ? GrpcLine.open(replica, ticket, responses)
                        : AudioSocket.open(learner.graphQl(), ticket, responses),
                session.ticket(),
                () -> learner.resume(session.id()),
                response -> {
                    if (response.hasAcknowledged())
                        received.set(response.getAcknowledged().getReceivedSequence());
                });
    }

    /// A stream that is accepted and then says nothing.
    private static GrpcLine idle(Channel replica, Learner learner) throws Exception {
        var accepted = new CompletableFuture<Void>();
        var line = new GrpcLine[1];
        AudioSender.open(
                (ticket, responses) -> line[0] = GrpcLine.open(replica, ticket, responses),
                learner.startReading(Said.SHORT.text()).ticket(),
                () -> {
                    throw new IllegalStateException("an idle stream does not resume");
                },
                response -> {
                    if (response.hasAccepted()) accepted.complete(null);
                });
        accepted.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        return line[0];
    }

    private static void finish(Channel replica, Learner learner, Learner.Session session) {
        SpeakingServiceGrpc.newBlockingStub(replica)
                .withInterceptors(Caller.bearer(() -> new Secret(learner.accessToken())))
                .withDeadlineAfter(LIMIT)
                .finishSession(FinishSessionRequest.newBuilder()
                        .setSessionId(session.uuid())
                        .build());
    }

    private static String refusedAtTheOther(Learner learner, Learner.Session session) {
        var failure = catchThrowableOfType(GraphQlFailure.class, () -> learner.finish(session.id()));
        assertThat(failure).as("the session was finished").isNotNull();
        return failure.reason();
    }
}
