package dev.vivavoce.speech.transcription.work;

import dev.vivavoce.speech.executor.EngineExecutor;
import dev.vivavoce.speech.recognition.LanguageDetector;
import dev.vivavoce.speech.recognition.TranscriptionException;
import dev.vivavoce.speech.transcription.engine.Transcribers;
import dev.vivavoce.speech.transcription.state.FailureReason;
import dev.vivavoce.speech.voiceactivity.VoiceActivity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Finds the language of a recording by its first utterances. Each counts by its length, and one language has to have
/// more than half of it.
final class SpokenLanguage {
    /// What was found.
    sealed interface Finding {
        /// @param tag a language that can be transcribed
        record Found(String tag) implements Finding {}

        /// Another one, or several of which none is spoken more than the others together.
        record NotOffered() implements Finding {}

        /// Nothing was said, or nothing was understood.
        record NoSpeech() implements Finding {}
    }

    /// Short utterances alone tell little.
    private static final double ENOUGH_SECONDS = 10;

    private static final int ENOUGH_UTTERANCES = 3;
    private static final int MOST_UTTERANCES = 8;
    private static final double HERTZ = 16_000;

    private final Transcribers transcribers;
    private final VoiceActivity voiceActivity;
    private final EngineExecutor executor;

    /// @param executor where the sound is cut at pauses
    SpokenLanguage(Transcribers transcribers, VoiceActivity voiceActivity, EngineExecutor executor) {
        this.transcribers = transcribers;
        this.voiceActivity = voiceActivity;
        this.executor = executor;
    }

    /// @throws Transcribers.NoneLeft when the engine fails or may not be asked
    Finding find(UUID userId, LanguageDetector engine, Path pcm) throws IOException, InterruptedException {
        var seconds = new HashMap<String, Double>();
        try (var speech = RecordedSpeech.open(pcm, voiceActivity, executor)) {
            int understood = 0;
            for (int asked = 0; asked < MOST_UTTERANCES && !isEnough(seconds, understood); asked++) {
                var utterance = speech.next();
                if (utterance == null) break;
                if (!transcribers.mayGet(userId, engine.isOutside()))
                    throw new Transcribers.NoneLeft(FailureReason.CONSENT_MISSING);
                var tag = engine.detect(utterance);
                if (tag.isEmpty()) continue;
                understood++;
                seconds.merge(tag.get(), utterance.samples().length / HERTZ, Double::sum);
            }
        } catch (TranscriptionException thrown) {
            transcribers.detectionFailed(thrown);
            throw new Transcribers.NoneLeft(FailureReason.ENGINES_AWAY);
        }
        return seconds.isEmpty() ? new Finding.NoSpeech() : decided(seconds);
    }

    private static boolean isEnough(Map<String, Double> seconds, int understood) {
        return understood >= ENOUGH_UTTERANCES && sum(seconds) >= ENOUGH_SECONDS;
    }

    private Finding decided(Map<String, Double> seconds) {
        double half = sum(seconds) / 2;
        return seconds.entrySet().stream()
                .filter(one -> one.getValue() > half)
                .findFirst()
                .flatMap(one -> transcribers.offeredTag(one.getKey()))
                .<Finding>map(Finding.Found::new)
                .orElseGet(Finding.NotOffered::new);
    }

    private static double sum(Map<String, Double> seconds) {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
