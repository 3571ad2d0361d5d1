package dev.vivavoce.bff.speaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.server.VirtualTasks;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import dev.vivavoce.speech.v1.TranscriptUpdated;
import dev.vivavoce.speech.v1.UtteranceRecognized;
import dev.vivavoce.speech.v1.WatchSessionRequest;
import dev.vivavoce.speech.v1.WatchSessionResponse;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ClientInterceptors;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The events buffered for a subscriber that does not read.
class SpeakingFeedTest {
    private final VirtualTasks tasks = new VirtualTasks("test");
    private final CompletableFuture<ServerCallStreamObserver<WatchSessionResponse>> watcher = new CompletableFuture<>();
    private final CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();
    private Server server;
    private ManagedChannel channel;
    private SpeakingFeed feed;

    SpeakingFeedTest() throws Exception {
        var name = InProcessServerBuilder.generateName();
        server = InProcessServerBuilder.forName(name)
                .addService(new SpeakingServiceGrpc.SpeakingServiceImplBase() {
                    @Override
                    public void watchSession(WatchSessionRequest request, StreamObserver<WatchSessionResponse> out) {
                        var call = (ServerCallStreamObserver<WatchSessionResponse>) out;
                        call.setOnCancelHandler(() -> cancelled.complete(true));
                        watcher.complete(call);
                    }
                })
                .build()
                .start();
        channel = InProcessChannelBuilder.forName(name).build();
        feed = SpeakingFeed.open(
                ClientInterceptors.intercept(channel, new Counting()), tasks, WatchSessionRequest.getDefaultInstance());
    }

    /// Counts the events that were requested and those that were handled.
    private final class Counting implements ClientInterceptor {
        @Override
        public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
            return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
                @Override
                public void start(Listener<R> responses, Metadata headers) {
                    super.start(
                            new SimpleForwardingClientCallListener<>(responses) {
                                @Override
                                public void onMessage(R message) {
                                    super.onMessage(message);
                                    taken.incrementAndGet();
                                }
                            },
                            headers);
                }

                @Override
                public void request(int messages) {
                    asked.addAndGet(messages);
                    super.request(messages);
                }
            };
        }
    }

    @BeforeEach
    void the_watcher_is_there() {
        watcher.orTimeout(10, TimeUnit.SECONDS).join();
    }

    @AfterEach
    void all_stops() {
        feed.close();
        channel.shutdownNow();
        server.shutdownNow();
        tasks.shutdownNow();
    }

    private void send(SpeakingEvent.Builder event) {
        watcher.join().onNext(WatchSessionResponse.newBuilder().setEvent(event).build());
    }

    private static SpeakingEvent.Builder interim(String utterance, String text) {
        return SpeakingEvent.newBuilder()
                .setUtteranceId(utterance)
                .setTranscriptUpdated(TranscriptUpdated.newBuilder().setStableText(text));
    }

    private static SpeakingEvent.Builder durable(long cursor, String text) {
        return SpeakingEvent.newBuilder()
                .setCursor(cursor)
                .setDurable(true)
                .setUtteranceRecognized(UtteranceRecognized.newBuilder().setText(text));
    }

    @Test
    void of_interim_texts_only_the_newest_waits() {
        for (int i = 0; i < 500; i++) send(interim("u1", "text " + i));
        send(durable(1, "end"));
        Await.until(() -> taken.get() == 501);
        var events = feed.iterator();
        assertThat(events.next())
                .isInstanceOfSatisfying(
                        dev.vivavoce.bff.speaking.SpeakingEvent.TranscriptUpdated.class,
                        text -> assertThat(text.stableText()).isEqualTo("text 499"));
        assertThat(events.next()).isInstanceOf(dev.vivavoce.bff.speaking.SpeakingEvent.UtteranceRecognized.class);
    }

    @Test
    void durable_events_are_never_dropped_and_no_longer_asked_for_past_the_bound() {
        var text = "x".repeat(4_000);
        int held = SpeakingFeed.BYTES_HELD / text.length() + 1;
        int sent = 3 * held;
        for (int cursor = 1; cursor <= sent; cursor++) send(durable(cursor, text));
        for (int i = 0; i < 100; i++) send(interim("u9", "late " + i));
        Await.until(() -> taken.get() == held);
        assertThat(asked).as("asked for without a listener").hasValue(held);
        var events = feed.iterator();
        for (long cursor = 1; cursor <= sent; cursor++)
            assertThat(events.next().cursor()).isEqualTo(Long.toString(cursor));
    }

    @Test
    void closing_cancels_the_call_and_ends_the_listener_quietly() throws Exception {
        var listening = CompletableFuture.supplyAsync(() -> feed.iterator().hasNext(), tasks);
        feed.close();
        assertThat(listening.get(10, TimeUnit.SECONDS)).isFalse();
        assertThat(cancelled.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_failure_comes_after_what_came_before_it() {
        send(durable(1, "good"));
        watcher.join().onError(Status.RESOURCE_EXHAUSTED.asRuntimeException());
        var events = feed.iterator();
        assertThat(events.next().cursor()).isEqualTo("1");
        assertThatThrownBy(events::hasNext).isInstanceOf(StatusRuntimeException.class);
    }

    @Test
    void events_of_a_kind_this_build_does_not_know_are_passed_over() {
        send(SpeakingEvent.newBuilder().setCursor(1).setDurable(true));
        send(durable(2, "known"));
        watcher.join().onCompleted();
        var events = feed.iterator();
        assertThat(events.next().cursor()).isEqualTo("2");
        assertThat(events.hasNext()).isFalse();
    }
}
