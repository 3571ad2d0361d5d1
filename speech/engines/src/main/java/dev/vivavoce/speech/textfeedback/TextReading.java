package dev.vivavoce.speech.textfeedback;

import dev.vivavoce.speech.audio.SoundLevel;
import dev.vivavoce.speech.pronunciation.scoring.NotUnderstoodReason;
import dev.vivavoce.speech.pronunciation.scoring.ScoringTask;
import dev.vivavoce.speech.recognition.Transcriber;
import dev.vivavoce.speech.text.SpokenForm.Written;
import dev.vivavoce.speech.text.WordMatch;
import dev.vivavoce.speech.text.WordMatch.Pair;
import dev.vivavoce.speech.textfeedback.TextResult.Outcome;
import dev.vivavoce.speech.textfeedback.TextWord.State;
import dev.vivavoce.speech.voiceactivity.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Compares what is recognised with what is to be read, utterance by utterance, from left to right. An utterance's
/// feedback is a function of its words, the task and its position in the text; a result is a function of its
/// utterances. Safe for several threads.
public final class TextReading {
    private static final double SAMPLE_RATE = 16_000;

    private final boolean isReading;
    private final List<Written> reference;

    public TextReading(ScoringTask task) {
        switch (task) {
            case ScoringTask.ReadAloud(var text) -> {
                isReading = true;
                reference = PlainWords.of(text);
            }
            case ScoringTask.Free() -> {
                isReading = false;
                reference = List.of();
            }
        }
    }

    /// Compares an utterance.
    ///
    /// @param heard its words, at their times in the session's audio
    /// @param referenceFrom the first word of the reference text that is still to be read
    /// @param engine the name of the one that recognised it
    public TextUtterance compare(
            Segment.Utterance utterance, List<Transcriber.Word> heard, int referenceFrom, String engine) {
        var said = heard.stream()
                .filter(word -> !PlainWords.key(word.text()).isEmpty())
                .toList();
        var text = heard.stream().map(Transcriber.Word::text).collect(Collectors.joining(" "));
        int referenceTo = referenceFrom;
        List<TextWord> words = new ArrayList<>();
        if (isReading) {
            var rest = reference.subList(Math.min(referenceFrom, reference.size()), reference.size());
            var match = WordMatch.start(rest, written(said), TextCosts.BY_LETTERS);
            referenceTo = referenceFrom + match.consumed();
            words = matched(match, said, rest, referenceFrom);
        } else for (var word : said) words.add(word(word, State.HEARD, -1));
        return new TextUtterance(
                utterance.startSample(),
                utterance.endSample(),
                text,
                referenceFrom,
                referenceTo,
                words,
                engine,
                SoundLevel.of(utterance.samples()));
    }

    /// The result of all utterances, in order.
    ///
    /// @param totalSamples the samples of the whole audio
    public TextResult result(List<TextUtterance> utterances, long totalSamples) {
        var heard = utterances.stream().flatMap(one -> one.words().stream()).toList();
        var spoken = utterances.stream()
                .filter(utterance -> !utterance.words().isEmpty())
                .toList();
        return new TextResult(
                outcome(utterances, heard),
                spoken.stream().map(TextUtterance::text).collect(Collectors.joining(" ")),
                heard.isEmpty() ? List.of() : withMissing(heard),
                spoken.stream().map(TextUtterance::engine).distinct().toList(),
                totalSamples / SAMPLE_RATE,
                spoken.stream()
                                .mapToLong(utterance -> utterance.endSample() - utterance.startSample())
                                .sum()
                        / SAMPLE_RATE);
    }

    private static Outcome outcome(List<TextUtterance> utterances, List<TextWord> heard) {
        if (!heard.isEmpty()) return new Outcome.Heard();
        return utterances.stream()
                .max((a, b) -> Long.compare(samples(a), samples(b)))
                .<Outcome>map(
                        longest -> new Outcome.NotUnderstood(NotUnderstoodReason.of(samples(longest), longest.level())))
                .orElseGet(Outcome.NoSpeech::new);
    }

    private static long samples(TextUtterance utterance) {
        return utterance.endSample() - utterance.startSample();
    }

    private static List<Written> written(List<Transcriber.Word> said) {
        return said.stream()
                .map(word -> new Written(word.text(), List.of(List.of(PlainWords.key(word.text()))), false, false))
                .toList();
    }

    /// The recognised words, each once; a word that the other text writes as two is one.
    private static List<TextWord> matched(
            WordMatch match, List<Transcriber.Word> said, List<Written> rest, int referenceFrom) {
        var words = new ArrayList<TextWord>();
        int lastReference = -1;
        int lastHeard = -1;
        for (var pair : match.pairs()) {
            switch (pair) {
                case Pair.Same(var first, var second) -> {
                    if (first.written() != lastReference)
                        words.add(word(
                                said.get(second.written()),
                                rest.get(first.written()).text(),
                                State.HEARD,
                                "",
                                referenceFrom + first.written()));
                    lastReference = first.written();
                    lastHeard = second.written();
                }
                case Pair.Other(var first, var second) -> {
                    var heard = said.get(second.written());
                    if (first.written() != lastReference)
                        words.add(word(
                                heard,
                                rest.get(first.written()).text(),
                                State.OTHER,
                                heard.text(),
                                referenceFrom + first.written()));
                    lastReference = first.written();
                    lastHeard = second.written();
                }
                case Pair.Extra(var second) -> {
                    if (second.written() != lastHeard) words.add(word(said.get(second.written()), State.ADDED, -1));
                    lastHeard = second.written();
                }
                case Pair.Missing _ -> {}
            }
        }
        return words;
    }

    private static TextWord word(Transcriber.Word heard, State state, int referenceIndex) {
        return word(heard, heard.text(), state, "", referenceIndex);
    }

    private static TextWord word(Transcriber.Word heard, String text, State state, String instead, int referenceIndex) {
        return new TextWord(text, state, instead, referenceIndex, heard.startSeconds(), heard.endSeconds());
    }

    /// The words of the text that were not heard are put where they belong.
    private List<TextWord> withMissing(List<TextWord> heard) {
        var words = new ArrayList<TextWord>();
        int next = 0;
        for (var word : heard) {
            for (; next < word.referenceIndex(); next++)
                words.add(TextWord.notHeard(reference.get(next).text(), next));
            if (word.referenceIndex() >= 0) next = word.referenceIndex() + 1;
            words.add(word);
        }
        for (; next < reference.size(); next++)
            words.add(TextWord.notHeard(reference.get(next).text(), next));
        return words;
    }
}
