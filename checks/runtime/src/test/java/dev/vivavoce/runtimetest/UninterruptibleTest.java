package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.data.Uninterruptible;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UninterruptibleTest {
    private final CompletableFuture<String> given = new CompletableFuture<>();
    private final CompletableFuture<String> work = new CompletableFuture<>();
    private final AtomicReference<@Nullable String> got = new AtomicReference<>();

    @Test
    void a_result_that_its_caller_waits_for_is_not_given_back() throws Exception {
        work.complete("line");
        caller().join();
        assertThat(got).hasValue("line");
        assertThat(given).isNotDone();
    }

    @Test
    void a_result_that_its_caller_no_longer_waits_for_is_given_back() throws Exception {
        var caller = caller();
        caller.interrupt();
        caller.join();
        assertThat(got).hasNullValue();
        work.complete("line");
        assertThat(given.get(15, TimeUnit.SECONDS)).isEqualTo("line");
    }

    private Thread caller() {
        return Thread.ofVirtual().start(() -> {
            try {
                got.set(Uninterruptible.run(work::join, given::complete));
            } catch (InterruptedException _) {
                // the caller has left
            }
        });
    }
}
