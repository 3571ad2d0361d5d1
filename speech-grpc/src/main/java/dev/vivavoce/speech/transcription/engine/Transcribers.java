package dev.vivavoce.speech.transcription.engine;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.enginetable.EngineTable;
import dev.vivavoce.speech.pronunciation.HeardLanguages;
import dev.vivavoce.speech.recognition.LanguageDetector;
import dev.vivavoce.speech.recognition.RecordingTranscriber;
import dev.vivavoce.speech.recognition.Transcriber;
import dev.vivavoce.speech.recognition.Transcriber.Ability;
import dev.vivavoce.speech.recognition.Transcriber.Wish;
import dev.vivavoce.speech.recognition.Transcriber.Word;
import dev.vivavoce.speech.recognition.TranscriptionEngine;
import dev.vivavoce.speech.recognition.TranscriptionException;
import dev.vivavoce.speech.transcription.state.FailureReason;
import dev.vivavoce.speech.voiceactivity.Segment;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The engines that a deployment has for recorded files, by an [EngineTable]. An utterance goes to the first one of its
/// language, and to the next when that one fails. The first one may take a recording as a whole instead.
///
/// Counts failures in `transcriber.failures` (tags `engine`, `reason`).
public final class Transcribers {
    private static final Logger log = LoggerFactory.getLogger(Transcribers.class);

    private final EngineTable<TranscriberName> table;
    private final Optional<TranscriberName> detection;
    private final Map<TranscriberName, TranscriptionEngine> engines;
    private final Predicate<UUID> thirdPartiesAllowed;
    private final MeterRegistry meters;

    /// Languages that detectors and tables name by different tags.
    private static final Map<String, String> SAME = Map.of("nb", "no", "nn", "no", "fil", "tl");

    /// An utterance with its words.
    ///
    /// @param engine the name of the one that found them
    public record Transcribed(List<Word> words, String engine) {}

    /// No engine is left for an utterance.
    public static final class NoneLeft extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final FailureReason reason;

        public NoneLeft(FailureReason reason) {
            super("no engine is left: " + reason);
            this.reason = reason;
        }

        /// `ENGINES_AWAY`, or `CONSENT_MISSING` when the last one may not be asked.
        public FailureReason reason() {
            return reason;
        }
    }

    /// @param engines those that the table names
    /// @param thirdPartiesAllowed whether a person's recordings may go to third parties
    Transcribers(
            TranscriberTable table,
            Map<TranscriberName, TranscriptionEngine> engines,
            Predicate<UUID> thirdPartiesAllowed,
            MeterRegistry meters) {
        this.table = table.orders();
        detection = table.detection();
        this.engines = new EnumMap<>(engines);
        this.thirdPartiesAllowed = thirdPartiesAllowed;
        this.meters = meters;
    }

    /// The languages that can be transcribed, by tag: those with a row of their own, and those that an engine of all
    /// others hears.
    public List<OfferedLanguage> languages() {
        var named = table.languages().stream();
        var others = engines.values().stream()
                .flatMap(engine -> engine.languages().stream())
                .filter(table::isOther);
        return Stream.concat(named, others)
                .map(tag -> Locale.forLanguageTag(tag).toLanguageTag())
                .distinct()
                .sorted()
                .flatMap(tag -> offered(tag).stream())
                .toList();
    }

    private List<OfferedLanguage> offered(String tag) {
        var order = order(tag).stream().map(this::engine).toList();
        if (order.isEmpty()) return List.of();
        var abilities = EnumSet.allOf(Ability.class);
        order.forEach(engine -> abilities.retainAll(engine.abilities()));
        return List.of(new OfferedLanguage(
                tag,
                abilities,
                order.stream().anyMatch(TranscriptionEngine::isOutside),
                order.stream().allMatch(TranscriptionEngine::isOutside)));
    }

    /// Fails unless a language can be transcribed.
    ///
    /// @throws Failure INVALID_ARGUMENT / LANGUAGE_NOT_HEARD, which names those that can
    public void require(String language) {
        if (!isOffered(language))
            throw HeardLanguages.notHeard(
                    languages().stream().map(OfferedLanguage::tag).toList());
    }

    /// Whether a language can be transcribed.
    public boolean isOffered(String language) {
        return !order(language).isEmpty();
    }

    /// Whether a person's recording can be transcribed in a language with what the person allows now.
    ///
    /// @param language empty when it is to be detected
    public boolean mayTranscribe(UUID userId, String language) {
        if (language.isEmpty())
            return detection().filter(one -> mayGet(userId, one.isOutside())).isPresent();
        return order(language).stream().anyMatch(name -> !engine(name).isOutside()) || thirdPartiesAllowed.test(userId);
    }

    /// Whether the platform's recogniser alone works for a language.
    public boolean areEmbedded(String language) {
        return order(language).equals(List.of(TranscriberName.EMBEDDED));
    }

    /// Finds the words of an utterance. A third party gets it only while its owner allows that, which is asked before
    /// each of them.
    ///
    /// @throws NoneLeft when each engine fails, or may not be asked
    /// @throws java.util.concurrent.CancellationException when the thread is interrupted, or the engines stop
    public Transcribed transcribe(UUID userId, Segment.Utterance utterance, Wish wish) {
        var reason = FailureReason.ENGINES_AWAY; // the settings may name no engine any more
        for (var name : order(wish.language())) {
            var engine = engine(name);
            if (engine.isOutside() && !thirdPartiesAllowed.test(userId)) {
                reason = FailureReason.CONSENT_MISSING;
                continue;
            }
            reason = FailureReason.ENGINES_AWAY;
            if (!(engine instanceof Transcriber transcriber)) continue; // it has had the recording, and has failed
            try {
                return new Transcribed(transcriber.transcribe(utterance, wish), engine.name());
            } catch (TranscriptionException thrown) {
                failed(name, thrown);
            }
        }
        throw new NoneLeft(reason);
    }

    /// Counts that an engine has failed.
    public void failed(TranscriptionEngine engine, TranscriptionException thrown) {
        engines.forEach((name, one) -> {
            if (one == engine) failed(name, thrown);
        });
    }

    /// Counts that the engine that detects languages has failed.
    public void detectionFailed(TranscriptionException thrown) {
        detection.ifPresent(name -> failed(name, thrown));
    }

    private void failed(TranscriberName name, TranscriptionException thrown) {
        var engine = EngineTable.written(name);
        log.warn("a recording is not transcribed by {}: {}", engine, thrown.getMessage());
        meters.counter(
                        "transcriber.failures",
                        "engine",
                        engine,
                        "reason",
                        thrown.reason().name())
                .increment();
    }

    /// Whether a person allows that an engine gets their recordings now.
    public boolean mayGet(UUID userId, boolean isOutside) {
        return !isOutside || thirdPartiesAllowed.test(userId);
    }

    /// The engine that gets recordings of a language as a whole, before all others; empty when the first one takes
    /// utterances.
    public Optional<RecordingTranscriber> whole(String language) {
        return order(language).stream()
                .limit(1)
                .map(this::engine)
                .filter(RecordingTranscriber.class::isInstance)
                .map(RecordingTranscriber.class::cast)
                .findFirst();
    }

    /// Whether another engine can handle what the first one does not find.
    public boolean hasNext(String language) {
        return order(language).size() > 1;
    }

    /// The engine that may have something of recordings.
    public Optional<RecordingTranscriber> keeping() {
        return engines.values().stream()
                .filter(RecordingTranscriber.class::isInstance)
                .map(RecordingTranscriber.class::cast)
                .findFirst();
    }

    /// Who detects the language of a recording; empty where none does.
    public Optional<Detection> detection() {
        return detection.map(name -> {
            var engine = engine(name);
            return engine instanceof LanguageDetector detector
                    ? new Detection.ByUtterances(detector)
                    : new Detection.ByRecording((RecordingTranscriber) engine);
        });
    }

    /// Fails unless languages are detected.
    ///
    /// @throws Failure INVALID_ARGUMENT / DETECTION_NOT_OFFERED
    public void requireDetection() {
        if (detection.isEmpty()) throw Failure.invalid("DETECTION_NOT_OFFERED", "the language cannot be detected here");
    }

    /// The language that a tag of a detector means, as it is offered; empty when it cannot be transcribed.
    public Optional<String> offeredTag(String detected) {
        return languages().stream()
                .map(OfferedLanguage::tag)
                .filter(tag -> SAME.getOrDefault(Transcriber.primary(tag), Transcriber.primary(tag))
                        .equals(SAME.getOrDefault(Transcriber.primary(detected), Transcriber.primary(detected))))
                .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
    }

    /// Those of a row of its own, and of the row of all others those that hear the language.
    private List<TranscriberName> order(String language) {
        return table.order(language).stream()
                .filter(name -> engine(name).hears(language))
                .toList();
    }

    private TranscriptionEngine engine(TranscriberName name) {
        return Objects.requireNonNull(engines.get(name), name.name());
    }
}
