package dev.vivavoce.speech.recognizer;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.enginetable.EngineTable;
import dev.vivavoce.speech.recognition.LiveTranscriber;
import dev.vivavoce.speech.recognition.Transcriber;
import dev.vivavoce.speech.recognition.Transcriber.Wish;
import dev.vivavoce.speech.recognition.Transcriber.Word;
import dev.vivavoce.speech.recognition.TranscriptionException;
import dev.vivavoce.speech.voiceactivity.Segment;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
    private @Nullable UtteranceAhead ahead;

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

    /// Whether the current engine can hear a running utterance. This and the three methods after it are for the
    /// loop of the stream, while no utterance is recognised.
    public boolean hearsAhead() {
        return !engines.isEmpty() && engines.get(current).engine() instanceof LiveTranscriber;
    }

    /// Sends the new part of the running utterance, if the speaker allows that.
    ///
    /// @param samples all of it so far
    /// @param interim called on another thread with all words so far, each time they change
    public void hearAhead(float[] samples, List<String> vocabulary, Consumer<List<String>> interim) {
        if (!(engines.get(current).engine() instanceof LiveTranscriber engine)) return;
        if (ahead == null)
            ahead = new UtteranceAhead(current, () -> {
                if (engine.isOutside() && !thirdPartiesAllowed.getAsBoolean()) throw LiveRecognizers.consentMissing();
                return engine.listen(new Wish(language, vocabulary), interim);
            });
        ahead.hear(samples);
    }

    /// Hands the running utterance over to [#hear].
    public Optional<UtteranceAhead> takeAhead() {
        var taken = Optional.ofNullable(ahead);
        ahead = null;
        return taken;
    }

    /// The running utterance turned out to be none.
    public void forgetAhead() {
        takeAhead().ifPresent(UtteranceAhead::close);
    }

    /// Finds the words of an utterance. A third party gets it only while the speaker allows that, which is asked before
    /// each of them.
    ///
    /// @param vocabulary names and rare words that are likely
    /// @param begun the same utterance where an engine has begun to hear it; closed
    /// @throws Failure UNAVAILABLE / ENGINES_AWAY when each engine fails, FAILED_PRECONDITION /
    ///     THIRD_PARTIES_CONSENT_MISSING when none of them may be asked
    /// @throws java.util.concurrent.CancellationException when the thread is interrupted
    public Heard hear(Segment.Utterance utterance, List<String> vocabulary, Optional<UtteranceAhead> begun) {
        try {
            return heard(utterance, vocabulary, begun);
        } finally {
            begun.ifPresent(UtteranceAhead::close);
        }
    }

    private Heard heard(Segment.Utterance utterance, List<String> vocabulary, Optional<UtteranceAhead> begun) {
        boolean hasFailed = false;
        int first = current;
        for (int i = 0; i < engines.size(); i++) {
            int index = (first + i) % engines.size();
            var engine = engines.get(index).engine();
            if (engine.isOutside() && !thirdPartiesAllowed.getAsBoolean()) continue;
            try {
                var words = begun.filter(one -> one.engine() == index)
                        .flatMap(one -> one.words(utterance))
                        .orElseGet(() -> engine.transcribe(utterance, new Wish(language, vocabulary)));
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
