package dev.vivavoce.speech.session.time;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.session.log.ReservedAudio;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// The speech time of one stream's session: reserved when the first audio arrives, then a minute at a time, 30 s of
/// audio before it is needed. The loop of the stream calls it and never waits for billing: the answer is a signal. It
/// asks again at the earliest a minute later when billing does not answer, and the session goes on meanwhile within
/// its grace.
public final class AudioReservation {
    /// The outcome of a request to billing.
    public sealed interface Answer {
        /// The session has a reservation.
        record Granted(ReservedAudio reserved) implements Answer {}

        /// There is none, and no time is left for one.
        record Refused() implements Answer {}

        /// Billing does not answer.
        record Missing() implements Answer {}
    }

    /// The rules that are the same for all sessions.
    ///
    /// @param longest the most audio of one session, for any plan
    /// @param grace the audio that a session may have beyond its reservation while billing does not answer
    public record Rules(Duration longest, Duration grace) {}

    static final int SAMPLE_RATE = 16_000;
    private static final long MINUTE = 60L * SAMPLE_RATE;
    /// The audio that is left of the reservation when more is asked for. More is taken meanwhile only to this extent.
    private static final long AHEAD = 30L * SAMPLE_RATE;
    private static final long ASK_AGAIN = SECONDS.toNanos(60);
    /// A reservation is renewed when it would be released within this time.
    private static final Duration RENEWED_BEFORE = Duration.ofMinutes(10);

    private final Rules rules;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Consumer<Duration> asking;
    private ReservedAudio reserved;
    private boolean isAsking;
    private boolean isMissing;
    private long missingSince;

    /// @param reserved what the session's last stream had
    /// @param nanoTime `System::nanoTime`
    /// @param asking asks billing for this much audio in total; returns at once, and [#answered] takes the answer
    public AudioReservation(
            ReservedAudio reserved, Rules rules, Clock clock, LongSupplier nanoTime, Consumer<Duration> asking) {
        this.reserved = reserved;
        this.rules = rules;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.asking = asking;
    }

    /// Asks billing for more time if that is due.
    ///
    /// @param samples the audio taken so far
    public void work(long samples) {
        if (samples == 0 || isAsking || isMissing && nanoTime.getAsLong() - missingSince < ASK_AGAIN) return;
        long wanted = Math.min(samples(rules.longest()), (samples + AHEAD + MINUTE - 1) / MINUTE * MINUTE);
        if (!isShort(samples, wanted) && !isAging()) return;
        isAsking = true;
        asking.accept(duration(Math.max(wanted, reserved.samples())));
    }

    /// Takes an answer.
    ///
    /// @throws Failure RESOURCE_EXHAUSTED / SPEECH_TIME_USED_UP
    public void answered(Answer answer) {
        isAsking = false;
        isMissing = answer instanceof Answer.Missing;
        switch (answer) {
            case Answer.Granted(var granted) -> reserved = granted;
            case Answer.Refused() ->
                throw Failure.exhausted(
                        "SPEECH_TIME_USED_UP", "no speech time is left, or other sessions hold it: see StartSession");
            case Answer.Missing() -> missingSince = nanoTime.getAsLong();
        }
    }

    /// The longest audio that the session can have as things are, in samples.
    public long limitSamples() {
        if (!isMissing) return reserved.limitSamples();
        return Math.min(reserved.limitSamples(), reserved.samples() + samples(rules.grace()));
    }

    /// Whether the stream may take more audio. In real time it always may; a burst waits for the answer to its first
    /// half minute.
    ///
    /// @param samples the audio taken so far
    public boolean hasRoom(long samples) {
        return isMissing || samples < reserved.samples() + AHEAD;
    }

    /// Whether more audio could be reserved than is.
    private boolean isShort(long samples, long wanted) {
        boolean isMore = wanted > reserved.samples() && reserved.samples() < reserved.limitSamples();
        return isMore && samples + AHEAD > reserved.samples();
    }

    private boolean isAging() {
        var until = reserved.until();
        return until != null && clock.instant().plus(RENEWED_BEFORE).isAfter(until);
    }

    static long samples(Duration audio) {
        return audio.toMillis() * SAMPLE_RATE / 1000;
    }

    private static Duration duration(long samples) {
        return Duration.ofNanos(samples * (SECONDS.toNanos(1) / SAMPLE_RATE));
    }
}
