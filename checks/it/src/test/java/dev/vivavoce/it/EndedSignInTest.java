package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DynamicMessage;
import dev.vivavoce.access.v1.AccessProto;
import dev.vivavoce.access.v1.Role;
import dev.vivavoce.cli.audio.AudioSender;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.connection.GraphQlFailure;
import dev.vivavoce.cli.connection.SocketClosed;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import dev.vivavoce.speech.v1.WatchSessionRequest;
import dev.vivavoce.speech.v1.WatchSessionResponse;
import dev.vivavoce.steps.Eventually;
import dev.vivavoce.steps.Said;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A sign-in that its owner ends from another device: within 30 s no part of the platform accepts its access
/// token, and the speech of its microphone ends.
class EndedSignInTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @RegisterExtension
    static final WholePlatform whole = new WholePlatform();

    @Test
    void every_service_refuses_its_token_and_its_speech_ends() throws InterruptedException {
        var lost = whole.learner();
        var own = Learner.login(
                whole.graphQl(),
                lost.ask("{ viewer { email } }", Map.of()).at("/viewer/email").asString(),
                "a password for tests");
        var session = lost.startReading(Said.SHORT.text());
        var watched = watch(lost, session.uuid());
        try (var voice = lost.speak(session, _ -> {})) {
            voice.sayAtOnce(Arrays.copyOf(Said.SHORT.pcm(lost), AudioSender.MESSAGE_BYTES));
            own.ask("mutation { endSessions(input: {}) { errors { __typename } } }", Map.of());
            assertThat(reasonOfTheEnd(voice)).isEqualTo("TOKEN_REVOKED");
        }
        assertThat(watched)
                .as("a stream of a tool that asked before")
                .succeedsWithin(LIMIT)
                .isEqualTo("UNAUTHENTICATED TOKEN_REVOKED");
        for (var service : List.of("identity", "speech", "content", "assessment", "billing"))
            Eventually.get(
                    service + " refuses the token",
                    LIMIT,
                    () -> refusal(service, lost),
                    "UNAUTHENTICATED TOKEN_REVOKED"::equals);
        assertThat(own.ask("{ viewer { email } }", Map.of()).at("/viewer/email").asString())
                .isNotEmpty();
    }

    /// Watches the session over gRPC; the result is how the stream ended.
    private static CompletableFuture<String> watch(Learner learner, String sessionId) throws InterruptedException {
        var end = new CompletableFuture<String>();
        SpeakingServiceGrpc.newStub(caller(learner).calling(whole, "speech"))
                .watchSession(
                        WatchSessionRequest.newBuilder().setSessionId(sessionId).build(), new StreamObserver<>() {
                            @Override
                            public void onNext(WatchSessionResponse event) {}

                            @Override
                            public void onError(Throwable thrown) {
                                var refusal = Refusal.of((StatusRuntimeException) thrown);
                                end.complete(refusal.code() + " " + refusal.reason());
                            }

                            @Override
                            public void onCompleted() {
                                end.complete("OK");
                            }
                        });
        return end;
    }

    private static Actor caller(Learner learner) {
        return new Actor("", Set.of(Role.ROLE_LEARNER), null, learner.accessToken());
    }

    /// The socket is closed, or was closed before and the sender asks for another ticket with its token.
    private static String reasonOfTheEnd(AudioSender voice) throws InterruptedException {
        long until = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < until) {
            try {
                voice.keepAlive();
            } catch (SocketClosed closed) {
                return closed.reason();
            } catch (GraphQlFailure failure) {
                return failure.reason();
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return "none: the speech goes on";
    }

    private static String refusal(String service, Learner learner) {
        try {
            var method = new ReflectiveClient(whole.platform().channel(service))
                    .methods("vivavoce.").stream()
                            .filter(one -> one.getOptions()
                                    .getExtension(AccessProto.access)
                                    .getRolesList()
                                    .contains(Role.ROLE_LEARNER))
                            .findFirst()
                            .orElseThrow();
            var channel = caller(learner).calling(whole, service);
            return RpcProbe.of(channel, method, DynamicMessage.getDefaultInstance(method.getInputType()), true)
                    .refusal();
        } catch (InterruptedException thrown) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(thrown);
        }
    }
}
