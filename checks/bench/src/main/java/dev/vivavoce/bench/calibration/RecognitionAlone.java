package dev.vivavoce.bench.calibration;

import com.google.protobuf.ByteString;
import dev.vivavoce.speech.v1.AssessRequest;
import dev.vivavoce.speech.v1.FileEncoding;
import dev.vivavoce.speech.v1.PronunciationServiceGrpc.PronunciationServiceBlockingStub;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;

/// What recognition takes when nothing else runs. The calibration loop does not tell: processors of the same speed in
/// it differ by half in the networks, which live by vector instructions and the memory.
public final class RecognitionAlone {
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(1);
    private static final int SAMPLE_RATE = 16_000;
    private static final int MOST_SOUNDS = 6;
    private static final int ROUNDS = 2;

    private RecognitionAlone() {}

    /// Milliseconds for each second of speech, over a few sounds one after the other; NaN without speech.
    ///
    /// @param recognizing reads the seconds that recognition took so far
    public static double milliseconds(
            PronunciationServiceBlockingStub speech, DoubleSupplier recognizing, List<byte[]> sounds) {
        var some = sounds.subList(0, Math.min(MOST_SOUNDS, sounds.size()));
        for (var sound : some) speechSeconds(speech, sound); // the first calls are slow
        double before = recognizing.getAsDouble();
        double seconds = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (var sound : some) seconds += speechSeconds(speech, sound);
        }
        return seconds == 0 ? Double.NaN : 1000 * (recognizing.getAsDouble() - before) / seconds;
    }

    private static double speechSeconds(PronunciationServiceBlockingStub speech, byte[] sound) {
        var request = AssessRequest.newBuilder()
                .setAudio(ByteString.copyFrom(sound))
                .setEncoding(FileEncoding.FILE_ENCODING_PCM_S16LE)
                .setSampleRateHertz(SAMPLE_RATE)
                .setLanguage("en")
                .build();
        var heard = speech.withDeadlineAfter(ANSWER_LIMIT)
                .assess(request)
                .getResult()
                .getSpeechDuration();
        return heard.getSeconds() + heard.getNanos() / 1e9;
    }
}
