package dev.vivavoce.speech.session.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private static final long NOW = 0;
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    private final Mailbox<String> mailbox = new Mailbox<>(2);

    @Test
    void a_producer_waits_while_the_buffer_is_full() throws InterruptedException {
        var put = new AtomicInteger();
        var third = new CountDownLatch(1);
        var thread = Thread.ofVirtual().start(() -> {
            try {
                for (int i = 0; i < 3; i++) {
                    mailbox.put("request " + i);
                    put.incrementAndGet();
                }
                third.countDown();
            } catch (InterruptedException _) {
                // never
            }
        });
        while (mailbox.waiting() < 2) Thread.onSpinWait();
        assertThat(put.get()).isLessThanOrEqualTo(2);
        assertThat(mailbox.take(true, PATIENCE)).isEqualTo("request 0");
        assertThat(third.await(30, TimeUnit.SECONDS)).isTrue();
        thread.join();
        assertThat(mailbox.waiting()).isEqualTo(2);
    }

    @Test
    void a_signal_never_waits_and_goes_first_and_requests_can_be_left_alone() throws InterruptedException {
        mailbox.put("a");
        mailbox.put("b");
        for (int i = 0; i < 100; i++) mailbox.signal("signal");
        for (int i = 0; i < 100; i++) assertThat(mailbox.take(true, NOW)).isEqualTo("signal");
        assertThat(mailbox.take(false, NOW)).isNull();
        assertThat(mailbox.take(true, NOW)).isEqualTo("a");
    }

    @Test
    void a_mailbox_that_is_shut_takes_no_more_and_gives_what_it_has() throws InterruptedException {
        mailbox.put("a");
        mailbox.shut();
        assertThat(mailbox.put("b")).isFalse();
        assertThat(mailbox.isDone()).isFalse();
        assertThat(mailbox.take(true, NOW)).isEqualTo("a");
        assertThat(mailbox.isDone()).isTrue();
        assertThat(mailbox.take(true, NOW)).isNull();
    }
}
