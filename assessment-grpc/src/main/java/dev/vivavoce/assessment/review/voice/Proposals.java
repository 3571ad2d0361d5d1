package dev.vivavoce.assessment.review.voice;

import dev.vivavoce.assessment.review.card.Card;
import dev.vivavoce.assessment.review.card.CardContent;
import dev.vivavoce.assessment.review.schedule.Rating;
import dev.vivavoce.assessment.review.voice.Proposal.Reason;
import dev.vivavoce.assessment.review.voice.Reading.Said;
import dev.vivavoce.assessment.review.voice.ReadingClient.Found;
import dev.vivavoce.runtime.failure.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/// Proposes a rating for a card that was said aloud, by its score. The learner decides.
public final class Proposals {
    private static final double HARD_FROM = 60;

    /// From here on results call a word good.
    private static final double GOOD_FROM = 80;
    private static final double EASY_FROM = 90;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final ReadingClient readings;

    public Proposals(ReadingClient readings) {
        this.readings = readings;
    }

    /// @throws Failure NOT_FOUND / SESSION_UNKNOWN; FAILED_PRECONDITION / SESSION_UNSUITED; ABORTED / SESSION_RUNNING;
    ///     UNAVAILABLE / SPEECH_UNAVAILABLE
    public Proposal propose(UUID userId, Card card, UUID sessionId) {
        return switch (readings.find(userId, sessionId)) {
            case Found.Finished(Reading reading) -> proposal(card, reading);
            case Found.Running() ->
                throw Failure.aborted("SESSION_RUNNING", "the session has not ended")
                        .retryAfter(RETRY_AFTER);
            case Found.Unsuited() -> throw unsuited("the session is no review that reads a text");
            case Found.Missing() -> throw Failure.notFound("SESSION_UNKNOWN", "no such session");
        };
    }

    static Proposal proposal(Card card, Reading reading) {
        if (!Card.primary(reading.language()).equals(card.primaryLanguage()))
            throw unsuited("the session has another language than the card");
        return switch (reading.heard()) {
            case NO_SPEECH -> new Proposal.None(Reason.NO_SPEECH);
            case NOT_UNDERSTOOD -> new Proposal.None(Reason.NOT_UNDERSTOOD);
            case SCORED ->
                switch (card.content()) {
                    case CardContent.MissedWord missed -> ofWord(missed.word(), reading);
                    case CardContent.Sound sound -> ofSound(sound.arpabet(), reading);
                    case CardContent.Own own -> ofText(own.back(), reading);
                    case CardContent.QuizQuestion _ -> throw unsuited("there is nothing to say");
                };
        };
    }

    private static Proposal ofWord(String word, Reading reading) {
        var places =
                reading.words().stream().filter(one -> one.text().equals(word)).toList();
        if (places.isEmpty()) throw unsuited("the text of the session does not have the word");
        return ofWords(places);
    }

    private static Proposal ofText(String text, Reading reading) {
        if (!letters(reading.text()).equals(letters(text)))
            throw unsuited("the session reads another text than the card's");
        return ofWords(reading.words());
    }

    private static String letters(String text) {
        return NO_LETTERS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// The mean of those that were said, or of all when one was left out.
    private static Proposal ofWords(List<Reading.Word> words) {
        if (words.stream().allMatch(word -> word.said() == Said.OMITTED)) return new Proposal.None(Reason.NOT_SAID);
        var judged = words.stream().filter(word -> word.said() != Said.UNCLEAR).toList();
        if (judged.stream().allMatch(word -> word.said() == Said.OMITTED))
            return new Proposal.None(Reason.NOT_UNDERSTOOD);
        boolean isWrong = judged.stream().anyMatch(word -> word.said() == Said.MISPRONOUNCED);
        return rated(judged.stream().mapToDouble(Reading.Word::score).average().orElse(0), isWrong);
    }

    private static Proposal ofSound(String arpabet, Reading reading) {
        var scores = reading.words().stream()
                .filter(word -> word.said() != Said.UNCLEAR)
                .flatMap(word -> word.sounds().stream())
                .filter(sound -> sound.arpabet().equals(arpabet))
                .mapToDouble(Reading.Sound::score)
                .average();
        if (scores.isPresent()) return rated(scores.getAsDouble(), false);
        if (reading.words().stream().anyMatch(word -> word.said() == Said.UNCLEAR))
            return new Proposal.None(Reason.NOT_UNDERSTOOD);
        if (reading.words().stream().anyMatch(word -> word.said() == Said.OMITTED))
            return new Proposal.None(Reason.NOT_SAID);
        throw unsuited("no word of the session has the sound");
    }

    /// Uses the score that is shown, without decimals.
    private static Proposal rated(double score, boolean isWrong) {
        long shown = Math.round(score);
        var rating = shown < HARD_FROM
                ? Rating.AGAIN
                : shown < GOOD_FROM || isWrong ? Rating.HARD : shown < EASY_FROM ? Rating.GOOD : Rating.EASY;
        return new Proposal.Rated(rating, score);
    }

    private static Failure unsuited(String message) {
        return Failure.precondition("SESSION_UNSUITED", message);
    }
}
