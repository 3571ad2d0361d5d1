package dev.vivavoce.speech.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.recognition.Transcript;
import dev.vivavoce.speech.recognition.moonshine.MoonshineRecognizer;
import dev.vivavoce.speech.voiceactivity.SileroVoiceActivity;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// A service that stops closes its networks while work may still run.
class ClosedEnginesTest {
    /// When a network is freed while it computes, the process ends.
    @Test
    void a_recogniser_is_closed_when_its_work_is_done_and_refuses_more() throws Exception {
        var samples = Pcm.floats(Sounds.spoken("Please take a seat.").pcm());
        var recognizer = new MoonshineRecognizer(Sounds.models());
        var asked = new AtomicInteger();
        var atWork = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var glance = threads.submit(() -> recognizer.glance(samples, Transcript.NOTHING, () -> {
                if (asked.incrementAndGet() == 2) { // between two steps of the decoder
                    atWork.countDown();
                    await(goOn);
                }
                return false;
            }));
            atWork.await();
            var closing = Thread.ofPlatform().start(recognizer::close);
            while (closing.isAlive() && closing.getState() != Thread.State.WAITING) Thread.onSpinWait();
            boolean waits = closing.isAlive();
            goOn.countDown();
            assertThat(waits).as("it waits for the decoder").isTrue();
            assertThat(glance.get()).isPresent();
            closing.join();
        }
        assertThatThrownBy(() -> recognizer.hear(samples).frames()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_voice_activity_that_is_closed_refuses_more() {
        var voices = new SileroVoiceActivity(Sounds.models().resolve("silero-vad.onnx"));
        try (var stream = voices.open()) {
            assertThat(stream.probability(new float[512])).isBetween(0f, 1f);
            voices.close();
            assertThatThrownBy(() -> stream.probability(new float[512])).isInstanceOf(IllegalStateException.class);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
