package dev.vivavoce.runtimetest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.ByteString;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import dev.vivavoce.speech.v1.Acknowledged;
import dev.vivavoce.speech.v1.Audio;
import dev.vivavoce.speech.v1.SpeakRequest;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DuplexTest {
    private static final int PIECE = 16 * 1024;
    private static final List<Speaker> callers = Collections.synchronizedList(new ArrayList<>());
    private static final AtomicInteger running = new AtomicInteger();
    private static volatile Duplex.Loop<SpeakRequest, SpeakResponse> loop = _ -> {};

    @RegisterExtension
    static final TestServer server = TestServer.of("SPEECH", settings -> {
        var builder = GrpcServer.of("speech");
        var identity = GrpcClient.open(requireNonNull(settings.get("SPEECH_IDENTITY")));
        builder.closing(identity);
        return builder.tokens(TokenVerifier.of(identity.channel(), "speech"))
                .service(new SpeakingServiceGrpc.SpeakingServiceImplBase() {
                    @Override
                    public StreamObserver<SpeakRequest> speak(StreamObserver<SpeakResponse> out) {
                        return Duplex.serve(out, call -> {
                            running.incrementAndGet();
                            try {
                                loop.run(call);
                            } finally {
                                running.decrementAndGet();
                            }
                        });
                    }
                })
                .start();
    });

    @ParameterizedTest
    @EnumSource
    void each_request_is_answered_in_order_and_the_end_is_heard(Transport transport) throws Exception {
        loop = call -> {
            var requests = call.iterator();
            while (requests.hasNext())
                call.send(answer(requests.next().getAudio().getSequence()));
        };
        var caller = new Speaker(transport, Integer.MAX_VALUE);
        for (long n = 1; n <= 500; n++) caller.send(n);
        caller.requests().onCompleted();
        caller.ended.get(10, TimeUnit.SECONDS);
        assertThat(caller.heard)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 500).boxed().toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_caller_that_is_silent_for_a_while_is_still_served(Transport transport) throws Exception {
        loop = call -> {
            assertThat(call.next()).isNull();
            assertThat(call.next()).as("and stays at its end").isNull();
            assertThat(call.iterator().hasNext()).isFalse();
            call.send(answer(7));
        };
        var caller = new Speaker(transport, Integer.MAX_VALUE);
        caller.requests().onCompleted();
        caller.ended.get(10, TimeUnit.SECONDS);
        assertThat(caller.heard).containsExactly(7L);
    }

    @ParameterizedTest
    @EnumSource
    void the_loop_knows_the_caller(Transport transport) throws Exception {
        var seen = new CompletableFuture<String>();
        loop = call -> {
            seen.complete(Caller.current().subject());
            call.next();
        };
        var caller = new Speaker(transport, Integer.MAX_VALUE);
        assertThat(seen.get(10, TimeUnit.SECONDS)).isEqualTo(caller.userId.toString());
        caller.requests().onCompleted();
    }

    @ParameterizedTest
    @EnumSource
    void a_slow_loop_holds_a_fast_sender_back(Transport transport) throws Exception {
        var goOn = new CountDownLatch(1);
        var taken = new AtomicInteger();
        loop = call -> {
            call.next();
            goOn.await();
            for (var requests = call.iterator(); requests.hasNext(); requests.next()) taken.incrementAndGet();
        };
        var caller = new Speaker(transport, Integer.MAX_VALUE);
        int sent = 0;
        while (sent < 2_000 && caller.sendWhenReady(sent + 1, Duration.ofMillis(700))) sent++;
        assertThat(sent * PIECE).as("bytes in flight").isLessThan(8 << 20);
        goOn.countDown();
        caller.requests().onCompleted();
        caller.ended.get(20, TimeUnit.SECONDS);
        assertThat(taken).hasValue(sent - 1);
    }

    @ParameterizedTest
    @EnumSource
    void a_slow_reader_holds_the_loop_back_and_loses_nothing(Transport transport) throws Exception {
        var sent = new AtomicInteger();
        loop = call -> {
            for (int n = 1; n <= 2_000; n++) {
                call.send(heavy(n));
                sent.incrementAndGet();
            }
        };
        var caller = new Speaker(transport, 1);
        var before = new AtomicInteger(-1);
        // The loop is blocked when nothing was sent for a while.
        Await.until(() -> {
            int now = sent.get();
            boolean stopped = now > 0 && now == before.getAndSet(now);
            if (!stopped) pause();
            return stopped;
        });
        assertThat(sent).hasValueLessThan(2_000);
        caller.requests().request(Integer.MAX_VALUE);
        caller.ended.get(20, TimeUnit.SECONDS);
        assertThat(caller.heard).hasSize(2_000).isSorted();
    }

    @ParameterizedTest
    @EnumSource
    void an_optional_message_is_sent_without_waiting(Transport transport) throws Exception {
        var refused = new CompletableFuture<Boolean>();
        loop = call -> {
            int n = 0;
            // Until the transport's buffers are full: the caller requested one response only.
            while (call.send(heavy(++n), Duration.ofMillis(500)) && n < 2_000) {}
            refused.complete(!call.offer(heavy(n)) && n < 2_000);
            call.next();
        };
        var caller = new Speaker(transport, 1);
        assertThat(refused.get(20, TimeUnit.SECONDS)).isTrue();
        caller.requests().cancel("enough", null);
    }

    @ParameterizedTest
    @EnumSource
    void a_failure_of_the_loop_ends_the_call_with_its_code_and_reason(Transport transport) {
        loop = call -> {
            call.next();
            throw Failure.invalid("CONFIG_FIRST", "the first message must carry config");
        };
        var caller = new Speaker(transport, Integer.MAX_VALUE);
        caller.send(1);
        var ended = catchThrowableOfType(
                java.util.concurrent.ExecutionException.class, () -> caller.ended.get(10, TimeUnit.SECONDS));
        var refusal = Refusal.of((StatusRuntimeException) requireNonNull(ended.getCause()));
        assertThat(refusal.code()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(refusal.reason()).isEqualTo("CONFIG_FIRST");
    }

    @ParameterizedTest
    @EnumSource
    void a_caller_that_disconnects_frees_everything_at_every_step_of_the_loop(Transport transport) {
        Await.until(() -> running.get() == 0);
        for (Duplex.Loop<SpeakRequest, SpeakResponse> standing : List.<Duplex.Loop<SpeakRequest, SpeakResponse>>of(
                call -> {
                    while (call.next() != null) {}
                },
                _ -> new CountDownLatch(1).await(),
                call -> {
                    for (long n = 0; n < Long.MAX_VALUE; n++) call.send(answer(n));
                })) {
            loop = standing;
            var hundred = new ArrayList<Speaker>();
            for (int i = 0; i < 100; i++) hundred.add(new Speaker(transport, 1));
            Await.until(() -> running.get() == 100);
            hundred.forEach(caller -> caller.requests().cancel("gone", null));
            Await.until(() -> running.get() == 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_loop_whose_caller_is_gone_throws_cancelled(Transport transport) throws Exception {
        var told = new CompletableFuture<Boolean>();
        loop = call -> {
            try {
                call.next();
            } catch (InterruptedException | Duplex.Cancelled _) {
                told.complete(call.isCancelled());
            }
        };
        var caller = new Speaker(transport, 1);
        Await.until(() -> running.get() == 1);
        caller.requests().cancel("gone", null);
        assertThat(told.get(10, TimeUnit.SECONDS)).isTrue();
        Await.until(
                "the metric of the cancelled call",
                () -> metrics()
                        .lines()
                        .anyMatch(line -> line.startsWith("grpc_server_calls_seconds_count{")
                                && line.contains("SpeakingService/Speak")
                                && line.contains("\"CANCELLED\"")));
        assertThat(metrics().lines().filter(line -> line.startsWith("grpc_server_calls_running{")))
                .singleElement()
                .asString()
                .endsWith(" 0.0");
    }

    private static String metrics() {
        var address = URI.create("http://localhost:" + server.server().port() + "/metrics");
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    @AfterEach
    void hangUp() {
        callers.forEach(caller -> caller.requests().cancel("the test is over", null));
        callers.clear();
        Await.until(() -> running.get() == 0);
    }

    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
    }

    private static SpeakResponse answer(long n) {
        return SpeakResponse.newBuilder()
                .setAcknowledged(Acknowledged.newBuilder().setReceivedSequence(n))
                .build();
    }

    /// A response of 16 KiB, so that few of them fit into the buffers.
    private static SpeakResponse heavy(long n) {
        var weight = com.google.protobuf.UnknownFieldSet.Field.newBuilder()
                .addLengthDelimited(ByteString.copyFrom(new byte[PIECE]))
                .build();
        return answer(n).toBuilder()
                .setUnknownFields(com.google.protobuf.UnknownFieldSet.newBuilder()
                        .addField(999, weight)
                        .build())
                .build();
    }

    /// The other end of a call, with manual flow control.
    private static final class Speaker implements ClientResponseObserver<SpeakRequest, SpeakResponse> {
        final UUID userId = UUID.randomUUID();
        final List<Long> heard = Collections.synchronizedList(new ArrayList<>());
        final CompletableFuture<Boolean> ended = new CompletableFuture<>();
        private final int ahead;
        private final AtomicReference<ClientCallStreamObserver<SpeakRequest>> requests = new AtomicReference<>();
        private final LinkedBlockingQueue<Boolean> readiness = new LinkedBlockingQueue<>();

        Speaker(Transport transport, int ahead) {
            this.ahead = ahead;
            callers.add(this);
            SpeakingServiceGrpc.newStub(server.as(transport, userId)).speak(this);
        }

        @Override
        public void beforeStart(ClientCallStreamObserver<SpeakRequest> observer) {
            requests.set(observer);
            observer.disableAutoRequestWithInitial(ahead);
            observer.setOnReadyHandler(() -> readiness.add(true));
        }

        ClientCallStreamObserver<SpeakRequest> requests() {
            return requests.get();
        }

        void send(long n) {
            requests()
                    .onNext(SpeakRequest.newBuilder()
                            .setAudio(Audio.newBuilder().setSequence(n).setData(ByteString.copyFrom(new byte[PIECE])))
                            .build());
        }

        /// False when the transport did not become ready in time.
        boolean sendWhenReady(long n, Duration atMost) throws InterruptedException {
            while (!requests().isReady())
                if (readiness.poll(atMost.toMillis(), TimeUnit.MILLISECONDS) == null) return false;
            send(n);
            return true;
        }

        @Override
        public void onNext(SpeakResponse response) {
            heard.add(response.getAcknowledged().getReceivedSequence());
        }

        @Override
        public void onError(Throwable thrown) {
            ended.completeExceptionally(thrown);
        }

        @Override
        public void onCompleted() {
            ended.complete(true);
        }
    }
}
