package dev.vivavoce.speech.recognizer;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.speech.aws.TranscribeRecognizer;
import dev.vivavoce.speech.openai.OpenAiTranscriber;
import dev.vivavoce.speech.recognition.LiveTranscriber;
import dev.vivavoce.speech.recognition.Transcriber;
import dev.vivavoce.speech.recognition.Transcriber.Ability;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The engines that a deployment has for live speech beside the platform's own, by a [RecognizerTable]. They find words
/// and their times, and score nothing.
public final class LiveRecognizers {
    private final RecognizerTable table;
    private final Map<RecognizerName, Transcriber> engines;
    private final Predicate<UUID> thirdPartiesAllowed;
    private final Function<UUID, String> plans;
    private final MeterRegistry meters;

    /// @param engines those that the table names
    LiveRecognizers(
            RecognizerTable table,
            Map<RecognizerName, Transcriber> engines,
            Predicate<UUID> thirdPartiesAllowed,
            Function<UUID, String> plans,
            MeterRegistry meters) {
        this.table = table;
        this.engines = engines.isEmpty() ? Map.of() : new EnumMap<>(engines);
        this.thirdPartiesAllowed = thirdPartiesAllowed;
        this.plans = plans;
        this.meters = meters;
    }

    /// Opens the engines that the settings name.
    ///
    /// @param thirdPartiesAllowed whether what a person says may go to third parties
    /// @param plans the plan that a person has now
    public static LiveRecognizers open(
            GrpcServer.Builder server,
            RecognizerSettings settings,
            Predicate<UUID> thirdPartiesAllowed,
            Function<UUID, String> plans,
            MeterRegistry meters) {
        var engines = new EnumMap<RecognizerName, Transcriber>(RecognizerName.class);
        settings.openai()
                .forEach((name, openai) -> engines.put(name, server.closing(new OpenAiTranscriber(openai, meters))));
        settings.transcribe()
                .ifPresent(transcribe -> engines.put(
                        RecognizerName.TRANSCRIBE, server.closing(new TranscribeRecognizer(transcribe, meters))));
        return new LiveRecognizers(settings.table(), engines, thirdPartiesAllowed, plans, meters);
    }

    /// The engines of a session that a person starts, in their order; none when the language is not available.
    public List<RecognizerName> order(UUID userId, String language, Practice practice) {
        return table.languages().isEmpty() ? List.of() : table.order(language, plan(userId), practice);
    }

    /// Fails unless one of these engines may hear the person now.
    ///
    /// @throws Failure FAILED_PRECONDITION / THIRD_PARTIES_CONSENT_MISSING
    public void requireConsent(UUID userId, List<RecognizerName> order) {
        if (order.stream().allMatch(this::isOutside) && !thirdPartiesAllowed.test(userId)) throw consentMissing();
    }

    /// Recognises the utterances of one stream.
    ///
    /// @param order as the session began; engines that this process does not have any more are left out
    public LiveRecognition open(UUID userId, String language, List<RecognizerName> order) {
        var present = order.stream()
                .flatMap(name -> Optional.ofNullable(engines.get(name)).stream()
                        .filter(engine -> engine.hears(language))
                        .map(engine -> new LiveRecognition.Named(name, engine)))
                .toList();
        return new LiveRecognition(present, language, () -> thirdPartiesAllowed.test(userId), meters);
    }

    /// The languages that a person can speak with the plan of now, ordered by tag.
    public List<SpokenLanguage> languages(UUID userId) {
        var tags = table.languages();
        if (tags.isEmpty()) return List.of();
        var plan = plan(userId);
        return tags.stream().flatMap(tag -> offered(tag, plan).stream()).toList();
    }

    private Optional<SpokenLanguage> offered(String tag, String plan) {
        var practices = EnumSet.noneOf(Practice.class);
        for (var practice : Practice.values())
            if (!table.order(tag, plan, practice).isEmpty()) practices.add(practice);
        var all = practices.stream()
                .flatMap(practice -> table.order(tag, plan, practice).stream())
                .distinct()
                .toList();
        if (all.isEmpty()) return Optional.empty();
        return Optional.of(new SpokenLanguage(
                Locale.forLanguageTag(tag).toLanguageTag(),
                practices,
                false,
                all.stream().allMatch(this::hasInterimText),
                all.stream().allMatch(this::hasVocabulary),
                all.stream().anyMatch(this::isOutside),
                all.stream().allMatch(this::isOutside)));
    }

    private String plan(UUID userId) {
        return table.dependsOnPlan() ? plans.apply(userId) : "";
    }

    private boolean isOutside(RecognizerName name) {
        return Optional.ofNullable(engines.get(name)).stream().anyMatch(Transcriber::isOutside);
    }

    private boolean hasInterimText(RecognizerName name) {
        return engines.get(name) instanceof LiveTranscriber;
    }

    private boolean hasVocabulary(RecognizerName name) {
        return Optional.ofNullable(engines.get(name)).stream()
                .anyMatch(engine -> engine.abilities().contains(Ability.VOCABULARY));
    }

    static Failure consentMissing() {
        return Failure.precondition(
                "THIRD_PARTIES_CONSENT_MISSING",
                "this language is recognised by a third party, which the speaker does not allow");
    }

    /// As a session stores them.
    public static String text(List<RecognizerName> order) {
        return String.join(",", order.stream().map(RecognizerName::name).toList());
    }

    /// What [#text] returned. Engines that this release does not know are left out.
    public static List<RecognizerName> parse(String text) {
        return Arrays.stream(text.split(","))
                .flatMap(name -> Stream.of(RecognizerName.values())
                        .filter(one -> one.name().equals(name)))
                .toList();
    }
}
