package dev.vivavoce.speech.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.failure.Failure;
import io.grpc.Context;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineExecutorTest {
    private final EngineExecutor bench = new EngineExecutor(2, new SimpleMeterRegistry());
    private final CountDownLatch open = new CountDownLatch(1);

    /// Holds its thread until [#open].
    private final Callable<Boolean> slow = () -> open.await(30, TimeUnit.SECONDS);

    private boolean waits() {
        try {
            return slow.call();
        } catch (Exception thrown) {
            throw new AssertionError(thrown);
        }
    }

    @AfterEach
    void close() {
        open.countDown();
        bench.close();
    }

    private void occupyEveryThread() {
        bench.live(slow);
        bench.live(slow);
        while (bench.waiting(EngineExecutor.Urgency.LIVE) > 0) Thread.onSpinWait();
    }

    @Test
    void one_thread_is_always_left_for_live_work() throws Exception {
        var interim = bench.interim(_ -> waits()).orElseThrow();
        assertThat(bench.interim(_ -> waits())).isEmpty();
        assertThat(bench.live(() -> "text").get(30, TimeUnit.SECONDS)).isEqualTo("text");
        assertThat(interim).isNotDone();
    }

    @Test
    void background_work_takes_no_place_from_live_or_interim_work() throws Exception {
        var background = bench.background(slow);
        var waiting = bench.background(() -> "second");
        while (bench.waiting(EngineExecutor.Urgency.BACKGROUND) > 1) Thread.onSpinWait();
        var interim = bench.interim(_ -> "glimpse").orElseThrow();
        assertThat(interim.get(30, TimeUnit.SECONDS)).isEqualTo("glimpse");
        assertThat(bench.live(() -> "text").get(30, TimeUnit.SECONDS)).isEqualTo("text");
        assertThat(background).isNotDone();
        assertThat(waiting).isNotDone();
        open.countDown();
        assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo("second");
    }

    @Test
    void background_work_waits_while_anybody_elses_work_runs() throws Exception {
        var interim = bench.interim(_ -> waits()).orElseThrow();
        var background = bench.background(() -> "file");
        assertThat(bench.live(() -> "text").get(30, TimeUnit.SECONDS)).isEqualTo("text");
        assertThat(background).isNotDone();
        open.countDown();
        assertThat(background.get(30, TimeUnit.SECONDS)).isEqualTo("file");
        assertThat(interim.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void interim_work_is_left_out_while_anything_waits() throws Exception {
        occupyEveryThread();
        var waiting = bench.live(() -> "later");
        assertThat(bench.interim(_ -> "glimpse")).isEmpty();
        open.countDown();
        assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo("later");
    }

    @Test
    void interim_work_learns_that_live_work_waits() throws Exception {
        var seen = new CompletableFuture<Boolean>();
        var begun = new CountDownLatch(1);
        var interim = bench.interim(liveWorkWaits -> {
                    seen.complete(liveWorkWaits.getAsBoolean());
                    begun.countDown();
                    while (!liveWorkWaits.getAsBoolean()) Thread.onSpinWait();
                    return "gave up";
                })
                .orElseThrow();
        begun.await();
        assertThat(seen.get()).isFalse();
        bench.live(slow);
        var waiting = bench.live(() -> "final");
        assertThat(interim.get(30, TimeUnit.SECONDS)).isEqualTo("gave up");
        assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo("final");
    }

    @Test
    void live_work_goes_first_and_in_the_order_it_came() throws Exception {
        var order = Collections.synchronizedList(new ArrayList<String>());
        try (var single = new EngineExecutor(1, new SimpleMeterRegistry())) {
            single.live(slow);
            var place = single.enter();
            var waited = Thread.ofVirtual().start(() -> {
                try {
                    place.run(() -> order.add("waited for"));
                } catch (InterruptedException _) {
                    // never
                }
            });
            while (single.waiting(EngineExecutor.Urgency.WAITED_FOR) == 0) Thread.onSpinWait();
            var first = single.live(() -> order.add("first"));
            var second = single.live(() -> order.add("second"));
            open.countDown();
            first.get(30, TimeUnit.SECONDS);
            second.get(30, TimeUnit.SECONDS);
            waited.join();
        }
        assertThat(order).isEqualTo(List.of("first", "second", "waited for"));
    }

    @Test
    void early_work_waits_for_live_work_until_it_is_needed_itself() throws Exception {
        var order = Collections.synchronizedList(new ArrayList<String>());
        try (var single = new EngineExecutor(1, new SimpleMeterRegistry())) {
            single.live(slow);
            while (single.waiting(EngineExecutor.Urgency.LIVE) > 0) Thread.onSpinWait();
            var early = single.ahead(() -> order.add("early"));
            var needed = single.ahead(() -> order.add("needed"));
            var first = single.live(() -> order.add("first"));
            single.need(needed);
            var last = single.live(() -> order.add("last"));
            assertThat(single.interim(_ -> order.add("interim"))).isEmpty();
            open.countDown();
            for (var work : List.of(early, needed, first, last)) work.get(30, TimeUnit.SECONDS);
            single.need(early); // it has run: nothing changes
        }
        assertThat(order).isEqualTo(List.of("first", "needed", "last", "early"));
    }

    @Test
    void later_work_waits_for_early_work_and_goes_before_callers_until_it_is_needed_itself() throws Exception {
        var order = Collections.synchronizedList(new ArrayList<String>());
        try (var single = new EngineExecutor(1, new SimpleMeterRegistry())) {
            single.live(slow);
            while (single.waiting(EngineExecutor.Urgency.LIVE) > 0) Thread.onSpinWait();
            var later = single.later(() -> order.add("later"));
            var needed = single.later(() -> order.add("needed"));
            var early = single.ahead(() -> order.add("early"));
            single.need(needed);
            open.countDown();
            for (var work : List.of(later, needed, early)) work.get(30, TimeUnit.SECONDS);
        }
        assertThat(order).isEqualTo(List.of("needed", "early", "later"));
    }

    @Test
    void later_work_leaves_one_thread_to_live_work() throws Exception {
        var later = bench.later(slow);
        var waits = bench.later(() -> "waits");
        assertThat(bench.live(() -> "text").get(30, TimeUnit.SECONDS)).isEqualTo("text");
        assertThat(later).isNotDone();
        assertThat(waits).isNotDone();
    }

    @Test
    void needed_work_that_was_given_up_is_never_begun() throws Exception {
        var begun = Collections.synchronizedList(new ArrayList<String>());
        occupyEveryThread();
        var early = bench.ahead(() -> begun.add("early"));
        bench.need(early);
        early.cancel(false);
        assertThat(bench.waiting(EngineExecutor.Urgency.LIVE)).isZero();
        open.countDown();
        bench.live(() -> true).get(30, TimeUnit.SECONDS);
        assertThat(begun).isEmpty();
    }

    @Test
    void work_that_was_given_up_while_it_waited_is_never_begun() throws Exception {
        var begun = Collections.synchronizedList(new ArrayList<String>());
        occupyEveryThread();
        var given = bench.live(() -> begun.add("given up"));
        given.cancel(false);
        assertThat(bench.waiting(EngineExecutor.Urgency.LIVE)).isZero();
        open.countDown();
        bench.live(() -> true).get(30, TimeUnit.SECONDS);
        assertThat(begun).isEmpty();
    }

    @Test
    void a_call_that_ends_takes_its_waiting_work_along() throws Exception {
        occupyEveryThread();
        var context = Context.current().withCancellation();
        var refused = Collections.synchronizedList(new ArrayList<String>());
        var thread = Thread.ofVirtual().start(context.wrap(() -> {
            try (var place = bench.enter()) {
                place.run(() -> "never");
            } catch (Failure failure) {
                refused.add(failure.reason());
            } catch (InterruptedException _) {
                // never
            }
        }));
        while (bench.waiting(EngineExecutor.Urgency.WAITED_FOR) == 0) Thread.onSpinWait();
        context.cancel(null);
        thread.join();
        assertThat(refused).containsExactly("CANCELLED");
        assertThat(bench.waiting(EngineExecutor.Urgency.WAITED_FOR)).isZero();
    }

    @Test
    void more_than_there_are_places_for_are_refused_and_failures_are_returned() {
        var places = new ArrayList<EngineExecutor.Place>();
        for (int i = 0; i < 16; i++) places.add(bench.enter());
        assertThatThrownBy(bench::enter)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("ENGINES_BUSY"));
        places.forEach(EngineExecutor.Place::close);
        try (var place = bench.enter()) {
            assertThatThrownBy(() -> place.run(() -> {
                        throw Failure.invalid("AUDIO_UNREADABLE", "broken");
                    }))
                    .isInstanceOf(Failure.class);
        }
    }
}
