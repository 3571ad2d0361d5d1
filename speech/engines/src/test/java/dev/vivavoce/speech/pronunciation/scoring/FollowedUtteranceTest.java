package dev.vivavoce.speech.pronunciation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.audio.SoundLevel;
import dev.vivavoce.speech.pronunciation.scoring.ScoredUtterance.Manner;
import dev.vivavoce.speech.recognition.Transcript;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A word that seems to be left out near the end of an utterance was said if the reader continued after it.
class FollowedUtteranceTest {
    private static final ScoredUtterance WITH_ALL = utterance(0, 4, List.of(0, 1, 2, 3), null);
    private static final ScoredUtterance IN_DOUBT = utterance(0, 4, List.of(0, 1, 3), WITH_ALL);
    private static final ScoredUtterance REST = utterance(4, 6, List.of(4, 5), null);
    private static final ScoredUtterance COUGH = utterance(4, 4, List.of(), null);

    @Test
    void the_reader_went_on() {
        assertThat(ScoredUtterance.ended(List.of(IN_DOUBT, REST))).containsExactly(WITH_ALL, REST);
        assertThat(ScoredUtterance.ended(List.of(IN_DOUBT, COUGH, REST))).containsExactly(WITH_ALL, COUGH, REST);
    }

    @Test
    void the_reader_said_nothing_more() {
        assertThat(ScoredUtterance.ended(List.of(IN_DOUBT))).containsExactly(IN_DOUBT);
        assertThat(ScoredUtterance.ended(List.of(IN_DOUBT, COUGH))).containsExactly(IN_DOUBT, COUGH);
        assertThat(ScoredUtterance.ended(List.of())).isEmpty();
    }

    private static ScoredUtterance utterance(
            int from, int to, List<Integer> words, @Nullable ScoredUtterance ifFollowed) {
        return new ScoredUtterance(
                16_000L * from,
                16_000L * Math.max(to, from + 1),
                new Transcript("", List.of(), 0),
                from,
                to,
                words.stream().map(FollowedUtteranceTest::word).toList(),
                Manner.NONE,
                SoundLevel.UNKNOWN,
                ifFollowed);
    }

    private static ScoredWord word(int index) {
        return new ScoredWord("word", index, index, index + 1, 90, ErrorType.NONE, 1, List.of(), false, 0);
    }
}
