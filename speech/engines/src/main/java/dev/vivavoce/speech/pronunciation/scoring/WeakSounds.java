package dev.vivavoce.speech.pronunciation.scoring;

import dev.vivavoce.speech.pronunciation.scoring.Result.MissedSound;
import dev.vivavoce.speech.pronunciation.scoring.ScoredWord.ScoredPhone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// Judges each sound in all its occurrences. A sound that is a little unclear in one word is no finding, but one that
/// is so again and again is. Depends on the words alone.
public final class WeakSounds {
    /// From this number of occurrences on, their mean score alone is a finding.
    public static final int FEWEST_POOLED = 4;

    /// A mean score below this is a finding: chosen by its precision, see docs/scoring.md.
    private static final double WEAK_BELOW = 75;
    /// An occurrence with a lower score is doubtful: in weak sounds, most of them were wrong for the experts.
    private static final double DOUBTFUL_BELOW = 70;

    private static final int MOST = 5;

    private WeakSounds() {}

    /// The sounds of a result that have an occurrence reported as wrong, or are weak altogether; the weakest first.
    /// Words that the text does not have are left out.
    static List<MissedSound> of(List<ScoredWord> words) {
        var sounds = new LinkedHashMap<String, Occurrences>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).errorType() == ErrorType.INSERTION) continue;
            for (var phone : words.get(i).phones())
                sounds.computeIfAbsent(phone.arpabet(), _ -> new Occurrences(phone))
                        .add(phone, i);
        }
        return sounds.values().stream()
                .filter(Occurrences::isWeak)
                .map(Occurrences::sound)
                .sorted(Comparator.comparingDouble(MissedSound::meanScore).thenComparing(MissedSound::arpabet))
                .limit(MOST)
                .toList();
    }

    /// Whether the mean score of several occurrences is a finding.
    public static boolean isWeak(int occurrences, double meanScore) {
        return occurrences >= FEWEST_POOLED && meanScore < WEAK_BELOW;
    }

    private static final class Occurrences {
        private final ScoredPhone first;
        private final List<Integer> missedIn = new ArrayList<>();
        private int count;
        private int missed;
        private double sum;
        private boolean isReported;

        Occurrences(ScoredPhone first) {
            this.first = first;
        }

        void add(ScoredPhone phone, int word) {
            boolean isWrong = !phone.heardArpabet().equals(phone.arpabet());
            count++;
            sum += phone.score();
            isReported |= isWrong;
            if (!isWrong && phone.score() >= DOUBTFUL_BELOW) return;
            missed++;
            if (missedIn.isEmpty() || missedIn.getLast() != word) missedIn.add(word);
        }

        boolean isWeak() {
            return isReported || WeakSounds.isWeak(count, sum / count);
        }

        MissedSound sound() {
            return new MissedSound(first.arpabet(), first.ipa(), count, missed, sum / count, List.copyOf(missedIn));
        }
    }
}
