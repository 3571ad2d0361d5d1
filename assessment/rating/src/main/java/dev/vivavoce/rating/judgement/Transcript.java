package dev.vivavoce.rating.judgement;

import dev.vivavoce.rating.evidence.Quote;
import dev.vivavoce.rating.language.Sentence;
import dev.vivavoce.rating.language.Speech;
import dev.vivavoce.rating.talk.Speaker;
import dev.vivavoce.rating.talk.Talk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a language model reads of a talk: the turns, without the learner's sentences that speak to the rater.
public final class Transcript {
    /// Fewer words are in nearly every talk, so they show nothing.
    private static final int FEWEST_WORDS = 3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}\\p{N}]+)*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String text;
    private final List<Said> said;

    private Transcript(String text, List<Said> said) {
        this.text = text;
        this.said = said;
    }

    /// A turn of the learner.
    private record Said(List<Sentence> sentences, String text, List<Word> words) {
        static Said of(List<Sentence> sentences) {
            var text = String.join(" ", sentences.stream().map(Sentence::text).toList());
            return new Said(sentences, text, wordsOf(text));
        }

        /// The sentence that a place of the text is in.
        Sentence at(int place) {
            int end = 0;
            for (var sentence : sentences) {
                end += sentence.text().length() + 1;
                if (place < end) return sentence;
            }
            return sentences.getLast();
        }
    }

    /// A word and its place, in lower case.
    private record Word(String plain, int start, int end) {}

    public static Transcript of(Talk talk) {
        var byTurn = new ArrayList<List<Sentence>>();
        for (int i = 0; i < talk.turns().size(); i++) byTurn.add(new ArrayList<>());
        for (var sentence : Speech.toPartner(talk)) byTurn.get(sentence.turn()).add(sentence);
        var text = new StringBuilder();
        var said = new ArrayList<Said>();
        for (int i = 0; i < byTurn.size(); i++) {
            var turn = talk.turns().get(i);
            if (turn.who() == Speaker.PARTNER) {
                line(text, "Partner: ", turn.text());
            } else if (!byTurn.get(i).isEmpty()) {
                var one = Said.of(byTurn.get(i));
                line(text, "Learner: ", one.text());
                said.add(one);
            }
        }
        return new Transcript(text.toString(), List.copyOf(said));
    }

    /// A line for each turn, which says who speaks.
    public String text() {
        return text;
    }

    /// Returns a passage that the learner said within one turn, as it was transcribed. Case, punctuation and
    /// spaces may differ. Empty when the learner did not say it word for word, or it has fewer than three
    /// words.
    public Optional<Quote> find(String quote) {
        var wanted = wordsOf(quote).stream().map(Word::plain).toList();
        if (wanted.size() < FEWEST_WORDS) return Optional.empty();
        for (var one : said) {
            int at = Collections.indexOfSubList(
                    one.words().stream().map(Word::plain).toList(), wanted);
            if (at < 0) continue;
            int start = one.words().get(at).start();
            int end = one.words().get(at + wanted.size() - 1).end();
            var first = one.at(start);
            return Optional.of(new Quote(
                    one.text().substring(start, end),
                    first.turn(),
                    first.start(),
                    one.at(end - 1).end()));
        }
        return Optional.empty();
    }

    private static void line(StringBuilder text, String who, String words) {
        text.append(who).append(SPACE.matcher(words).replaceAll(" ").strip()).append('\n');
    }

    private static List<Word> wordsOf(String text) {
        var words = new ArrayList<Word>();
        for (var word = WORD.matcher(text); word.find(); )
            words.add(new Word(word.group().toLowerCase(Locale.ROOT).replace('’', '\''), word.start(), word.end()));
        return words;
    }
}
