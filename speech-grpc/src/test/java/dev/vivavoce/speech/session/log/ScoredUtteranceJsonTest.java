package dev.vivavoce.speech.session.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.audio.SoundLevel;
import dev.vivavoce.speech.pronunciation.scoring.ErrorType;
import dev.vivavoce.speech.pronunciation.scoring.ScoredUtterance;
import dev.vivavoce.speech.pronunciation.scoring.ScoredWord;
import dev.vivavoce.speech.recognition.Transcript;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoredUtteranceJsonTest {
    @Test
    void an_utterance_comes_back_from_the_log_bit_for_bit() {
        var random = new Random(1);
        for (int i = 0; i < 200; i++) {
            var phone = new ScoredWord.ScoredPhone(
                    "IH",
                    "ɪ",
                    random.nextDouble(),
                    random.nextDouble() * 1e-9,
                    random.nextDouble() * 100,
                    "IY",
                    "i",
                    random.nextDouble());
            var word = new ScoredWord(
                    "naïve \"word\" <&>",
                    -1,
                    random.nextDouble(),
                    Math.nextUp(random.nextDouble() * 600),
                    Double.MIN_VALUE,
                    ErrorType.INSERTION,
                    Double.NEGATIVE_INFINITY,
                    List.of(phone, phone),
                    random.nextBoolean(),
                    random.nextDouble());
            var utterance = utterance(random, List.of(word), utterance(random, List.of(word, word), null));
            assertThat(ScoredUtteranceJson.parse(List.of(ScoredUtteranceJson.text(utterance))))
                    .containsExactly(utterance);
        }
    }

    private static ScoredUtterance utterance(
            Random random, List<ScoredWord> words, @Nullable ScoredUtterance ifFollowed) {
        return new ScoredUtterance(
                random.nextLong(),
                Long.MAX_VALUE,
                new Transcript(
                        "a 🙂 b", List.of(new Transcript.Word("a", 0.1, 0.2, 0.25, Double.NaN)), random.nextGaussian()),
                3,
                17,
                words,
                new ScoredUtterance.Manner(
                        random.nextDouble(), -0.0, 1, 2, -3, 4, -5, 0.5, random.nextGaussian(), -1e-300),
                new SoundLevel(-90.1, -20.2, random.nextDouble()),
                ifFollowed);
    }

    @Test
    void an_utterance_of_an_earlier_version_is_still_read() {
        var earlier = """
                {"startSample": 0, "endSample": 512, "referenceFrom": 0, "referenceTo": 1, "pitchHertz": 120.0,
                 "transcript": {"text": "a", "words": [], "logProbability": -0.1}, "words": [],
                 "pitchSpreadSemitones": 1.5}
                """;
        var utterance = ScoredUtteranceJson.parse(List.of(earlier)).getFirst();
        assertThat(utterance.referenceTo()).isEqualTo(1);
        assertThat(utterance.manner()).isNotNull();
        assertThat(utterance.level()).isEqualTo(SoundLevel.UNKNOWN);
    }
}
