package dev.vivavoce.bench.live;

import dev.vivavoce.cli.audio.AudioSender;
import dev.vivavoce.cli.audio.Pace;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/// Measures round trips to speech: a silent session that sends a short message every 300 ms. Speech acknowledges
/// at most every 250 ms, so it acknowledges each of these at once, and the interval is not part of the
/// measurement. The difference between a probe over the edge and one directly to speech is what the edge adds.
final class Probe {
    private static final Duration EVERY = Duration.ofMillis(300);
    private static final Duration MESSAGE = Duration.ofMillis(20);
    private static final Duration RESULT_LIMIT = Duration.ofSeconds(30);

    private Probe() {}

    /// Round trips in milliseconds.
    ///
    /// @param dialler connects over the edge or directly to speech
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
