package dev.vivavoce.speech.transcription.engine;

import dev.vivavoce.speech.engines.SpeechEngines;
import dev.vivavoce.speech.executor.EngineExecutor;
import dev.vivavoce.speech.recognition.Hotwords;
import dev.vivavoce.speech.recognition.Transcriber;
import dev.vivavoce.speech.voiceactivity.Segment;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;

/// The recogniser that comes with the platform, on engine threads that are idle. It works as in a live session
/// of free speech, so equal sound gets equal words.
public final class EmbeddedTranscriber implements Transcriber {
    private final SpeechEngines engines;
    private final EngineExecutor executor;

    public EmbeddedTranscriber(SpeechEngines engines, EngineExecutor executor) {
        this.engines = engines;
        this.executor = executor;
    }

    @Override
    public String name() {
        return engines.recognizer().name();
    }

    @Override
    public boolean isOutside() {
        return false;
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.CONFIDENCE, Ability.VOCABULARY);
    }

    @Override
    public List<String> languages() {
        return engines.recognizer().languages();
    }

    @Override
    public List<Word> transcribe(Segment.Utterance utterance, Wish wish) {
        if (!hears(wish.language()))
            throw new IllegalArgumentException("language: " + wish.language() + " (expected: one of languages())");
        var hotwords = new Hotwords(wish.vocabulary());
        var work = executor.background(
                () -> engines.scorer().listen(utterance, hotwords).transcript());
        try {
            return work.get().words().stream()
                    .map(word -> new Word(word.text(), word.startSeconds(), word.endSeconds(), word.confidence()))
                    .toList();
        } catch (InterruptedException _) {
            work.cancel(false);
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException("an engine failed", thrown.getCause());
        }
    }
}
