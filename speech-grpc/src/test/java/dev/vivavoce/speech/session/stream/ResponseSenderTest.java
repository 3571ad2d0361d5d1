package dev.vivavoce.speech.session.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.v1.Finished;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.SpeakingFinished;
import dev.vivavoce.speech.v1.Word;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ResponseSenderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /// The result of half an hour of speech has more than a megabyte.
    private static final Result LONG = Result.newBuilder()
            .addWords(Word.newBuilder().setText("a".repeat(2_000_000)))
            .build();

    private final CountDownLatch taken = new CountDownLatch(1);
    private final List<SpeakResponse> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger complaints = new AtomicInteger();

    private ResponseSender sender() {
        return new ResponseSender(
                (response, _) -> {
                    taken.await();
                    received.add(response);
                    return true;
                },
                PATIENCE,
                complaints::incrementAndGet);
    }

    private static SpeakResponse event() {
        return SpeakResponse.newBuilder()
                .setEvent(SpeakingEvent.newBuilder()
                        .setSpeakingFinished(SpeakingFinished.newBuilder().setResult(LONG)))
                .build();
    }

    private static SpeakResponse finished() {
        return SpeakResponse.newBuilder()
                .setFinished(Finished.newBuilder().setResult(LONG))
                .build();
    }

    @Test
    void the_last_response_follows_an_event_that_is_as_long() throws InterruptedException {
        try (var sender = sender()) {
            sender.send(event());
            sender.sendLast(finished());
            taken.countDown();
            sender.flush(PATIENCE);
        }
        assertThat(received.getLast().hasFinished()).isTrue();
        assertThat(complaints).hasValue(0);
    }

    @Test
    void what_waits_is_bounded() {
        try (var sender = sender()) {
            for (int i = 0; i < 3; i++) sender.send(event());
            assertThat(complaints.get()).isPositive();
        }
    }
}
