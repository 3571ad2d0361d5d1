package dev.vivavoce.steps;

import dev.vivavoce.cli.audio.AudioSender;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.speech.v1.Result;
import java.time.Duration;

/// Speaks in a session.
public final class Speaking {
    private static final Duration RESULT_LIMIT = Duration.ofSeconds(60);

    private Speaking() {}

    /// Sends the audio as fast as the connection allows and returns the result.
    public static Result speak(Learner learner, Learner.Session session, byte[] pcm) throws InterruptedException {
        try (AudioSender voice = learner.speak(session, _ -> {})) {
            voice.sayAtOnce(pcm);
            voice.finish();
            return voice.result(RESULT_LIMIT);
        }
    }
}
