package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bench.hostile.Held;
import dev.vivavoce.cli.audio.AudioSender;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.connection.RawSocket;
import dev.vivavoce.steps.Eventually;
import dev.vivavoce.steps.Said;
import dev.vivavoce.steps.Speaking;
import dev.vivavoce.steps.Watched;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Clients that disconnect without a close frame, or never read, leave no resources behind.
class VanishedClientTest {
    @RegisterExtension
    static final WholePlatform whole = new WholePlatform();

    private static final int CLIENTS = 20;
    /// The edge closes a silent client's connection within two keep-alives, which are [WholePlatform#KEEP_ALIVE]
    /// here.
    private static final Duration SILENCE_LIMIT = Duration.ofSeconds(60);

    private static final String WATCH = "{\"type\":\"subscribe\",\"id\":\"%s\",\"payload\":{\"query\":"
            + "\"subscription { speakingEvents(sessionId: \\\"%s\\\") { __typename cursor"
            + " ... on UtteranceScored { words { text phones { arpabet ipa score heardIpa start end } } }"
            + " ... on SpeakingFinished { result { words { text phones { arpabet ipa score heardIpa start end } } } }"
            + " } }\"}}";

    @Test
    void speakers_and_watchers_that_are_cut_off_leave_no_stream_thread_or_buffer() throws InterruptedException {
        var learner = whole.learner();
        var pcm = Said.SHORT.pcm(learner);
        cutOff(learner, pcm, 2); // fills pools and loads classes before anything is counted
        awaitNothingHeld(Duration.ofSeconds(30));
        double threads = threads();
        for (int round = 0; round < 3; round++) cutOff(learner, pcm, CLIENTS);
        awaitNothingHeld(Duration.ofSeconds(30));
        Eventually.get(
                "the threads from before",
                Duration.ofSeconds(30),
                VanishedClientTest::threads,
                now -> now <= threads + 10);
    }

    @Test
    void a_silent_client_is_disconnected_and_its_resources_are_freed() throws IOException, InterruptedException {
        var learner = whole.learner();
        var base = whole.graphQl().base();
        try (var audio = RawSocket.open(
                        base, "/audio", learner.startReading("one two").ticket().protocols(), Map.of());
                var graph = RawSocket.open(base, "/graphql", List.of("graphql-transport-ws"), Map.of())) {
            graph.send("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer " + learner.accessToken()
                    + "\"}}");
            Eventually.get("two sockets", Duration.ofSeconds(5), () -> held().sockets(), open -> open >= 2);
            // From here on neither sends anything, nor answers pings.
            awaitNothingHeld(SILENCE_LIMIT);
            assertThat(audio.awaitClose()).startsWith("4408");
        }
    }

    @Test
    void a_client_that_never_reads_is_disconnected_and_little_is_buffered_for_it() throws Exception {
        var learner = whole.learner();
        var session = learner.startReading(Said.SHORT.text());
        Speaking.speak(learner, session, Said.SHORT.pcm(learner));
        System.gc();
        double heapBefore = heap();
        try (var deaf = RawSocket.open(whole.graphQl().base(), "/graphql", List.of("graphql-transport-ws"), Map.of())) {
            deaf.send("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer " + learner.accessToken()
                    + "\"}}");
            var asking = Thread.ofVirtual().start(() -> {
                try {
                    for (int i = 0; i < 100_000; i++) {
                        deaf.send(WATCH.formatted(i, session.id()));
                        if (i % 10 == 9) TimeUnit.MILLISECONDS.sleep(20);
                    }
                } catch (IOException | InterruptedException _) { // the server closed the connection, as expected
                }
            });
            assertThat(asking.join(SILENCE_LIMIT)).as("cut off").isTrue();
            awaitNothingHeld(SILENCE_LIMIT);
        }
        System.gc();
        assertThat(heap() - heapBefore).as("bytes more than before").isLessThan(32 << 20);
        try (var watched = Watched.all(learner, session.id())) {
            watched.await("SpeakingFinished");
        }
    }

    private static void cutOff(Learner learner, byte[] pcm, int clients) throws InterruptedException {
        var voices = new ArrayList<AudioSender>();
        var watchers = new ArrayList<Watched>();
        try {
            for (int i = 0; i < clients; i++) {
                var session = learner.startReading(Said.SHORT.text());
                watchers.add(Watched.all(learner, session.id()));
                var voice = learner.speak(session, _ -> {});
                voices.add(voice);
                voice.sayAtOnce(java.util.Arrays.copyOf(pcm, 64_000));
            }
            // Not for an event: interim text is left out on a busy machine, and this audio brings no other.
            Eventually.get(
                    "all streams and watchers",
                    Duration.ofSeconds(60),
                    VanishedClientTest::held,
                    now -> now.streams() >= clients && now.watchers() >= clients);
        } finally { // also after a failure: the platform is shared with tests that count what it holds
            voices.forEach(AudioSender::drop);
            watchers.forEach(Watched::drop);
        }
    }

    private static void awaitNothingHeld(Duration limit) throws InterruptedException {
        Eventually.get("nothing held", limit, VanishedClientTest::held, Held.NOTHING::equals);
    }

    private static Held held() {
        return Held.by(whole.platform());
    }

    private static double threads() {
        return whole.platform().metrics("speech").sum("jvm_threads_live_threads");
    }

    private static double heap() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
