package dev.vivavoce.bench.accuracy;

import dev.vivavoce.speech.evaluation.figures.Alignment;
import dev.vivavoce.speech.evaluation.recordings.ExpertScores;
import dev.vivavoce.speech.v1.ErrorType;
import dev.vivavoce.speech.v1.Phone;
import dev.vivavoce.speech.v1.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The platform's score and the experts' score of the same item. An item that was not found has the score 0.
///
/// @param speaker the speaker
record AgreementWithExperts(String speaker, double ours, double experts) {
    /// Experts give a sound 0 to 2, as the mean of five; at or below this value most of them found it wrong.
    private static final double WRONG = 1;

    /// Returns each sound of the recording that is in both pronunciations.
    static List<AgreementWithExperts> phones(Assessed assessed, ExpertScores expert) {
        var pairs = new ArrayList<AgreementWithExperts>();
        for (var word : words(assessed, expert)) {
            var said = word.first();
            if (said == null || said.getErrorType() == ErrorType.ERROR_TYPE_OMISSION) {
                for (var phone : word.second().phones()) pairs.add(of(assessed, 0, phone.accuracy()));
            } else {
                Alignment.of(said.getPhonesList(), word.second().phones(), AgreementWithExperts::isSameSound)
                        .forEach(phone -> pairs.add(of(
                                assessed,
                                phone.first().getScore(),
                                phone.second().accuracy())));
            }
        }
        return pairs;
    }

    /// A sound of the recording that is in both pronunciations.
    ///
    /// @param called whether the platform reports another sound
    /// @param wrong whether the experts found it wrong
    record WrongSound(String speaker, boolean called, boolean wrong) {}

    static List<WrongSound> wrongSounds(Assessed assessed, ExpertScores expert) {
        var sounds = new ArrayList<WrongSound>();
        for (var word : words(assessed, expert)) {
            var said = word.first();
            if (said == null) continue;
            for (var pair :
                    Alignment.of(said.getPhonesList(), word.second().phones(), AgreementWithExperts::isSameSound)) {
                boolean called =
                        !pair.first().getHeardArpabet().equals(pair.first().getArpabet());
                sounds.add(new WrongSound(
                        assessed.recording().speaker(), called, pair.second().accuracy() <= WRONG));
            }
        }
        return sounds;
    }

    /// Returns each word of the text, with the experts' accuracy.
    static List<AgreementWithExperts> wordScores(Assessed assessed, ExpertScores expert) {
        return words(assessed, expert).stream()
                .map(word -> of(
                        assessed,
                        word.first() == null ? 0 : word.first().getScore(),
                        word.second().accuracy()))
                .toList();
    }

    static AgreementWithExperts of(Assessed assessed, double ours, double experts) {
        return new AgreementWithExperts(assessed.recording().speaker(), ours, experts);
    }

    private record Side(@Nullable Word first, ExpertScores.Word second) {}

    private static List<Side> words(Assessed assessed, ExpertScores expert) {
        if (!assessed.isHeard()) {
            return expert.words().stream().map(word -> new Side(null, word)).toList();
        }
        var ofTheText = assessed.right().getWordsList().stream()
                .filter(Word::hasReferenceIndex)
                .toList();
        return Alignment.of(
                        ofTheText,
                        expert.words(),
                        (ours, theirs) -> ours.getText().equalsIgnoreCase(theirs.text()))
                .stream()
                .map(pair -> new Side(pair.first(), pair.second()))
                .toList();
    }

    private static boolean isSameSound(Phone ours, ExpertScores.Phone theirs) {
        return ours.getArpabet().equals(theirs.arpabet());
    }
}
