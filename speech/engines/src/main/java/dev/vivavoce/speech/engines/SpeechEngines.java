package dev.vivavoce.speech.engines;

import dev.vivavoce.speech.mary.MaryVoice;
import dev.vivavoce.speech.pronunciation.alignment.Lexicon;
import dev.vivavoce.speech.pronunciation.model.ScoringModel;
import dev.vivavoce.speech.pronunciation.scoring.Scorer;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.recognition.moonshine.MoonshineRecognizer;
import dev.vivavoce.speech.voice.MarySynthesizer;
import dev.vivavoce.speech.voice.Synthesizer;
import dev.vivavoce.speech.voiceactivity.SileroVoiceActivity;
import dev.vivavoce.speech.voiceactivity.VoiceActivity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// All engines, loaded once and shared by all sessions.
public record SpeechEngines(
        VoiceActivity voiceActivity, Recognizer recognizer, Lexicon lexicon, Scorer scorer, Synthesizer synthesizer)
        implements AutoCloseable {
    /// The default for the overall score from which a performance counts as correct.
    public static final double PASS_MARK = 80;

    private static final List<String> FILES =
            List.of("moonshine-encoder.onnx", "moonshine-decoder.onnx", "llama-tokenizer.js", "silero-vad.onnx");

    /// Loads the engines in parallel.
    ///
    /// @param models folder with the files that `models.sha512` lists
    public static SpeechEngines open(Path models, double passMark) {
        var missing = FILES.stream()
                .filter(file -> !Files.isRegularFile(models.resolve(file)))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("models: " + missing + " not in " + models.toAbsolutePath());
        }
        NativeMemory.mapLargeBlocks();
        var mary = loading(MaryVoice::open);
        var recognizer = loading(() -> new MoonshineRecognizer(models));
        var voiceActivity = loading(() -> new SileroVoiceActivity(models.resolve("silero-vad.onnx")));
        var lexicon = loading(() -> new Lexicon(word -> mary.join().pronounce(word)));
        var model = ScoringModel.shipped();
        var scorer = new Scorer(voiceActivity.join(), recognizer.join(), lexicon.join(), model, passMark);
        return new SpeechEngines(
                voiceActivity.join(), recognizer.join(), lexicon.join(), scorer, new MarySynthesizer(mary.join()));
    }

    /// Loads the engines with the default pass mark.
    public static SpeechEngines open(Path models) {
        return open(models, PASS_MARK);
    }

    @Override
    public void close() {
        recognizer.close();
        voiceActivity.close();
    }

    private static <T> CompletableFuture<T> loading(Supplier<T> engine) {
        return CompletableFuture.supplyAsync(
                engine, task -> Thread.ofPlatform().name("engine").start(task));
    }
}
