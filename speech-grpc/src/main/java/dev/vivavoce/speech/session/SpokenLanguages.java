package dev.vivavoce.speech.session;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.pronunciation.HeardLanguages;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.recognition.Transcriber;
import dev.vivavoce.speech.recognizer.LiveRecognizers;
import dev.vivavoce.speech.recognizer.Practice;
import dev.vivavoce.speech.recognizer.RecognizerName;
import dev.vivavoce.speech.recognizer.SpokenLanguage;
import dev.vivavoce.speech.session.task.SpeakingTask;
import dev.vivavoce.speech.session.task.SpeakingTask.Purpose;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The languages that can be spoken in sessions: those of the platform's own recogniser, which scores, and those of
/// other engines, whose text is compared.
final class SpokenLanguages {
    private final Recognizer own;
    private final LiveRecognizers outside;

    SpokenLanguages(Recognizer own, LiveRecognizers outside) {
        this.own = own;
        this.outside = outside;
    }

    /// Those of a person with the plan of now, ordered by tag.
    List<SpokenLanguage> of(UUID userId) {
        var scored = own.languages().stream()
                .map(tag -> new SpokenLanguage(tag, EnumSet.allOf(Practice.class), true, true, true, false, false));
        return Stream.concat(scored, outside.languages(userId).stream())
                .sorted(Comparator.comparing(SpokenLanguage::tag))
                .toList();
    }

    /// Whether the platform's own recogniser knows the language of a tag.
    boolean isOwn(String tag) {
        return own.languages().stream()
                .anyMatch(language -> Transcriber.primary(language).equals(Transcriber.primary(tag)));
    }

    /// The engines that recognise a task, in their order; none for the platform's own. Without scores there are
    /// no drills, placements, reviews, marks or role-plays.
    ///
    /// @throws Failure INVALID_ARGUMENT / LANGUAGE_NOT_HEARD, which names the languages that are;
    ///     FAILED_PRECONDITION / THIRD_PARTIES_CONSENT_MISSING
    List<RecognizerName> require(UUID userId, SpeakingTask task) {
        if (isOwn(task.language())) return List.of();
        var order = task.purpose() != Purpose.ATTEMPT
                ? List.<RecognizerName>of()
                : switch (task) {
                    case SpeakingTask.ReadAloud _ -> outside.order(userId, task.language(), Practice.READING);
                    case SpeakingTask.Free _ -> outside.order(userId, task.language(), Practice.FREE);
                    case SpeakingTask.Drill _, SpeakingTask.RolePlay _ -> List.<RecognizerName>of();
                };
        if (order.isEmpty())
            throw HeardLanguages.notHeard(
                    of(userId).stream().map(SpokenLanguage::tag).toList());
        outside.requireConsent(userId, order);
        return order;
    }
}
