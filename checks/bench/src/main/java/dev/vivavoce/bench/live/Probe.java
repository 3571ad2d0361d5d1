package dev.vivavoce.bench.live;

import dev.vivavoce.cli.client.AudioSender;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.client.Pace;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/// Measures the way to speech and back: a silent session that sends a short message every 300 ms. Speech
/// acknowledges at most every 250 ms, so each of these is acknowledged at once: what is measured is the way, and
/// not the waiting. The same over the edge and straight to speech shows what the edge adds.
final class Probe {
    private static final Duration EVERY = Duration.ofMillis(300);
    private static final Duration MESSAGE = Duration.ofMillis(20);
    private static final Duration RESULT_LIMIT = Duration.ofSeconds(30);

    private Probe() {}

    /// Round trips in milliseconds.
    ///
    /// @param dialler over the edge or straight to speech
    static List<Double> run(Learner learner, AudioSender.Dialler dialler, Duration length) throws InterruptedException {
        var session = learner.startFreeSpeech("nothing");
        var sent = new ConcurrentHashMap<Long, Long>();
        var trips = new ArrayList<Double>(); // filled by one thread at a time, read when the line has ended
        try (var voice = AudioSender.open(dialler, session.ticket(), () -> learner.resume(session.id()), response -> {
            if (!response.hasAcknowledged()) return;
            var at = sent.remove(response.getAcknowledged().getReceivedSequence());
            if (at != null) trips.add((System.nanoTime() - at) / 1e6);
        })) {
            long begin = System.nanoTime();
            for (int i = 1; i <= length.toMillis() / EVERY.toMillis(); i++) {
                Pace.until(begin + i * EVERY.toNanos());
                sent.put((long) i, System.nanoTime());
                voice.say(Sound.silence(MESSAGE));
            }
            voice.finish();
            voice.result(RESULT_LIMIT);
        }
        return List.copyOf(trips);
    }
}
