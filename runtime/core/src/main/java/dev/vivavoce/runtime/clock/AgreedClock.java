package dev.vivavoce.runtime.clock;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The time of a server that all replicas ask, so that they agree about tokens, leases and due times although the clock
/// of one is wrong. The process's own clock counts as right within two seconds and is used unchanged; otherwise
/// the difference is added.
public final class AgreedClock extends Clock {
    private static final Logger log = LoggerFactory.getLogger(AgreedClock.class);
    private static final String METER = "clock.correction";
    private static final Duration RIGHT_WITHIN = Duration.ofSeconds(2);

    private final String server;
    private final Clock own;
    private final AtomicReference<Duration> correction;

    /// @param server the source of the time, for the log
    /// @param own the clock of this machine
    public AgreedClock(String server, Clock own) {
        this(server, own, new AtomicReference<>(Duration.ZERO));
    }

    private AgreedClock(String server, Clock own, AtomicReference<Duration> correction) {
        this.server = server;
        this.own = own;
        this.correction = correction;
    }

    /// Compares the clocks. What differs by less than the answer took, or by two seconds, counts as the same.
    ///
    /// @param time the server's, when it answered
    /// @param askedAt the [System#nanoTime] of the question
    public void told(Instant time, long askedAt) {
        var difference = Duration.between(own.instant(), time);
        var took = Duration.ofNanos(System.nanoTime() - askedAt); // with all pauses of this process until here
        var last = correction.get();
        if (isSame(difference, last, took)) return;
        if (isSame(difference, Duration.ZERO, took)) {
            correction.set(Duration.ZERO);
            log.info("the clock agrees with that of {} again", server);
            return;
        }
        correction.set(difference);
        log.error(
                "the clock is {} s {}: the time of {} is used; set the clock (NTP)",
                difference.abs().toSeconds(),
                difference.isNegative() ? "fast" : "slow",
                server);
    }

    private static boolean isSame(Duration one, Duration other, Duration took) {
        return one.minus(other).abs().compareTo(RIGHT_WITHIN.plus(took)) <= 0;
    }

    /// Shows the correction in seconds as `clock.correction`, with the tag `server`. A party with the same
    /// clock may show it again.
    public void bindTo(MeterRegistry meters) {
        if (meters.find(METER).tag("server", server).gauge() != null) return;
        Gauge.builder(METER, correction, seconds -> seconds.get().toMillis() / 1e3)
                .tag("server", server)
                .baseUnit("seconds")
                .description("what is added to the clock of the machine so that it agrees with the server's")
                .register(meters);
    }

    /// What is added to the own clock; zero when it is right.
    public Duration correction() {
        return correction.get();
    }

    @Override
    public Instant instant() {
        return own.instant().plus(correction.get());
    }

    @Override
    public ZoneId getZone() {
        return own.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new AgreedClock(server, own.withZone(zone), correction);
    }
}
