package dev.vivavoce.speech.transcription.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.speech.transcription.work.Places.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How many files of a process are worked on at a time, and how many wait beside them.
@Timeout(60)
class PlacesTest {
    private static final int AT_ONCE = 4;
    private static final int WAITING = 64;

    private final Places places = new Places();

    @Test
    void one_more_file_gets_a_place_once_another_has_left_its_own() throws Exception {
        var all = taken(AT_ONCE);
        var next = new Next();
        next.isHeldUp();
        all.getFirst().leave();
        all.getFirst().leave();
        try (var place = next.place.get()) {
            var another = new Next();
            another.isHeldUp();
            place.leave();
            another.place.get().close();
        }
    }

    @Test
    void who_has_waited_gets_in_line_again() throws Exception {
        var waiting = places.take();
        waiting.leave();
        var all = taken(AT_ONCE);
        var again = Thread.startVirtualThread(() -> {
            try {
                waiting.takeAgain();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        Await.until("it is in line", () -> again.getState() == Thread.State.WAITING);
        all.getFirst().close();
        again.join();
        var next = new Next();
        next.isHeldUp();
        waiting.close();
        next.place.get().close();
    }

    @Test
    void above_the_limit_a_file_waits_in_its_place() throws Exception {
        var waiting = taken(0);
        for (int i = 0; i < WAITING; i++) {
            var place = places.take();
            place.leave();
            waiting.add(place);
        }
        var all = taken(AT_ONCE);
        all.getFirst().leave();
        var next = new Next();
        next.isHeldUp();
        waiting.getFirst().close();
        all.getFirst().leave();
        next.place.get().close();
    }

    private List<Place> taken(int count) throws InterruptedException {
        var all = new ArrayList<Place>();
        for (int i = 0; i < count; i++) all.add(places.take());
        return all;
    }

    /// A file that takes a place when one is free.
    private final class Next {
        private final CompletableFuture<Place> place = new CompletableFuture<>();
        private final Thread thread = Thread.startVirtualThread(() -> {
            try {
                place.complete(places.take());
            } catch (InterruptedException thrown) {
                place.completeExceptionally(thrown);
            }
        });

        void isHeldUp() {
            Await.until("it is in line", () -> thread.getState() == Thread.State.WAITING);
            assertThat(place).isNotDone();
        }
    }
}
