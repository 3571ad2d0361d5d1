package dev.vivavoce.speech.recognizer;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.enginetable.EngineTable;
import dev.vivavoce.speech.recognition.Transcriber;
import dev.vivavoce.speech.recognition.Transcriber.Wish;
import dev.vivavoce.speech.recognition.Transcriber.Word;
import dev.vivavoce.speech.recognition.TranscriptionException;
import dev.vivavoce.speech.voiceactivity.Segment;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Recognises the utterances of one stream, one at a time. When an engine fails, the next one gets the utterance and
/// those that follow; after the last one the first is tried once more. Counts failures in `recognizer.failures` (tags
/// `engine`, `reason`).
public final class LiveRecognition {
    private static final Logger log = LoggerFactory.getLogger(LiveRecognition.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    private final List<Named> engines;
    private final String language;
    private final BooleanSupplier thirdPartiesAllowed;
    private final MeterRegistry meters;
    private int current;

    /// An engine, by its name in the settings.
    record Named(RecognizerName name, Transcriber engine) {}

    /// An utterance with its words.
    ///
    /// @param engine the name of the one that found them
    /// @param isReplaced whether another one than that of the utterance before, because that one failed
    public record Heard(List<Word> words, String engine, boolean isReplaced) {}

    /// @param engines in the order in which they are tried
    LiveRecognition(List<Named> engines, String language, BooleanSupplier thirdPartiesAllowed, MeterRegistry meters) {
        this.engines = List.copyOf(engines);
        this.language = language;
        this.thirdPartiesAllowed = thirdPartiesAllowed;
        this.meters = meters;
    }

    /// Finds the words of an utterance. A third party gets it only while the speaker allows that, which is asked before
    /// each of them.
    ///
    /// @param vocabulary names and rare words that are likely
    /// @throws Failure UNAVAILABLE / ENGINES_AWAY when each engine fails, FAILED_PRECONDITION /
    ///     THIRD_PARTIES_CONSENT_MISSING when none of them may be asked
    /// @throws java.util.concurrent.CancellationException when the thread is interrupted
    public Heard hear(Segment.Utterance utterance, List<String> vocabulary) {
        boolean hasFailed = false;
        int first = current;
        for (int i = 0; i < engines.size(); i++) {
            int index = (first + i) % engines.size();
            var engine = engines.get(index).engine();
            if (engine.isOutside() && !thirdPartiesAllowed.getAsBoolean()) continue;
            try {
                var words = engine.transcribe(utterance, new Wish(language, vocabulary));
                current = index;
                return new Heard(words, engine.name(), hasFailed);
            } catch (TranscriptionException thrown) {
                hasFailed = true;
                failed(engines.get(index).name(), thrown);
            }
        }
        if (!hasFailed && !engines.isEmpty()) throw LiveRecognizers.consentMissing();
        throw Failure.unavailable("ENGINES_AWAY", "no engine recognises this language now: resume the session")
                .retryAfter(TRY_AGAIN);
    }

    private void failed(RecognizerName name, TranscriptionException thrown) {
        var engine = EngineTable.written(name);
        log.warn("an utterance is not recognised by {}: {}", engine, thrown.getMessage());
        meters.counter(
                        "recognizer.failures",
                        "engine",
                        engine,
                        "reason",
                        thrown.reason().name())
                .increment();
    }
}
