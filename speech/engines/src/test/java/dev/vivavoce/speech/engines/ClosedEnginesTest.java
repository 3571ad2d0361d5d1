package dev.vivavoce.speech.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.recognition.moonshine.MoonshineRecognizer;
import dev.vivavoce.speech.voiceactivity.SileroVoiceActivity;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A service that stops closes its networks while work may still run.
class ClosedEnginesTest {
    private static final int THREADS = 3;

    @Test
    void a_recogniser_that_is_closed_at_work_finishes_it_and_refuses_more() throws Exception {
        var samples = Pcm.floats(Sounds.noise(Duration.ofSeconds(3)).pcm());
        var recognizer = new MoonshineRecognizer(Sounds.models());
        closedAtWork(recognizer::close, () -> recognizer.hear(samples).frames().length);
    }

    @Test
    void a_voice_activity_that_is_closed_at_work_finishes_it_and_refuses_more() throws Exception {
        var voices = new SileroVoiceActivity(Sounds.models().resolve("silero-vad.onnx"));
        closedAtWork(voices::close, () -> {
            try (var stream = voices.open()) {
                for (int frames = 0; frames < 100; frames++) stream.probability(new float[512]);
            }
            return 100;
        });
    }

    /// When the network were freed too early, there would be no process to fail in.
    private static void closedAtWork(Runnable close, Callable<Integer> work) throws Exception {
        var working = new CountDownLatch(THREADS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ends = IntStream.range(0, THREADS)
                    .mapToObj(_ -> threads.submit(() -> {
                        while (work.call() > 0) working.countDown();
                        return null;
                    }))
                    .toList();
            working.await();
            close.run();
            for (var end : ends) {
                while (!end.isDone()) Thread.onSpinWait();
                assertThat(end.state()).isEqualTo(Future.State.FAILED);
                assertThat(end.exceptionNow()).isInstanceOf(IllegalStateException.class);
            }
        }
    }
}
