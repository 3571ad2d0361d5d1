package dev.vivavoce.assessment.rating;

import com.google.protobuf.Duration;
import com.google.protobuf.util.Durations;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.Talk;
import dev.vivavoce.speech.v1.TalkTurn;
import dev.vivavoce.speech.v1.Talker;
import dev.vivavoce.speech.v1.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cuts free speech into turns, all of them the learner's. A turn ends where the learner pauses; a long one ends with
/// its sentence, too, so that who speaks without pauses has more than one.
final class FreeTalkMapping {
    /// The most turns of a talk, as the contract of [Talk] has it.
    private static final int MOST_TURNS = 200;
    /// A pause that a listener takes for the end of something.
    private static final long PAUSE_NANOS = 1_000_000_000;
    /// Words from which on a turn ends with its sentence.
    private static final int LONG_TURN = 40;
    /// How far from the word before a word is looked for, in characters. Recogniser and scorer write some words
    /// differently, such as numbers.
    private static final int REACH = 40;

    private static final Pattern TOKEN = Pattern.compile("\\S+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!…][\"')\\]”’]*$");

    private FreeTalkMapping() {}

    /// Words of the transcript between two spaces; the times are null where the scorer has no such word.
    private record Token(
            String text, @Nullable Duration start, @Nullable Duration end) {}

    /// Returns the transcript in turns, at most as many as a talk can have.
    static Talk talk(Result result) {
        var tokens = tokens(result);
        for (int scale = 1; ; scale *= 2) {
            var turns = turns(tokens, scale, result.getAudioDuration());
            if (turns.size() <= MOST_TURNS)
                return Talk.newBuilder().addAllTurns(turns).build();
        }
    }

    /// @param scale by how much turns are longer than usual
    private static List<TalkTurn> turns(List<Token> tokens, int scale, Duration length) {
        var turns = new ArrayList<TalkTurn>();
        var open = new ArrayList<Token>();
        var from = Durations.ZERO;
        Duration spokenUntil = null;
        for (var token : tokens) {
            if (!open.isEmpty() && endsBefore(token, open, spokenUntil, scale)) {
                var turn = turn(open, from, token.start() == null ? from : token.start());
                turns.add(turn);
                from = turn.getEnd();
                open.clear();
            }
            open.add(token);
            if (token.end() != null) spokenUntil = token.end();
        }
        if (!open.isEmpty()) turns.add(turn(open, from, length));
        return turns;
    }

    private static boolean endsBefore(Token next, List<Token> open, @Nullable Duration spokenUntil, int scale) {
        if (next.start() != null
                && spokenUntil != null
                && nanos(next.start()) - nanos(spokenUntil) >= scale * PAUSE_NANOS) return true;
        return open.size() >= scale * LONG_TURN
                && SENTENCE_END.matcher(open.getLast().text()).find();
    }

    /// @param from where it can begin at the earliest
    /// @param to where it ends if the scorer has none of its words
    private static TalkTurn turn(List<Token> tokens, Duration from, Duration to) {
        var start = from;
        var end = to;
        for (var token : tokens.reversed()) if (token.start() != null) start = token.start();
        for (var token : tokens) if (token.end() != null) end = token.end();
        start = Durations.compare(start, from) < 0 ? from : start;
        return TalkTurn.newBuilder()
                .setTalker(Talker.TALKER_LEARNER)
                .setText(String.join(" ", tokens.stream().map(Token::text).toList()))
                .setStart(start)
                .setEnd(Durations.compare(end, start) < 0 ? start : end)
                .build();
    }

    private static List<Token> tokens(Result result) {
        var transcript = result.getTranscript();
        var starts = new TreeMap<Integer, Word>();
        int from = 0;
        for (var word : result.getWordsList()) {
            if (!word.hasStart() || !word.hasEnd()) continue;
            int at = find(transcript, word.getText(), from);
            if (at < 0) continue;
            starts.put(at, word);
            from = at + word.getText().length();
        }
        var tokens = new ArrayList<Token>();
        var found = TOKEN.matcher(transcript);
        while (found.find()) {
            var words = starts.subMap(found.start(), found.end());
            tokens.add(
                    words.isEmpty()
                            ? new Token(found.group(), null, null)
                            : new Token(
                                    found.group(),
                                    words.firstEntry().getValue().getStart(),
                                    words.lastEntry().getValue().getEnd()));
        }
        return tokens;
    }

    /// Returns where a word begins in the text, soon after `from`; -1 when it does not.
    private static int find(String text, String word, int from) {
        if (word.isEmpty()) return -1;
        var near = text.substring(from, Math.min(text.length(), from + REACH + word.length()))
                .toLowerCase(Locale.ROOT);
        var wanted = word.toLowerCase(Locale.ROOT);
        for (int at = near.indexOf(wanted); at >= 0; at = near.indexOf(wanted, at + 1)) {
            int after = at + wanted.length();
            boolean begins = from + at == 0 || !Character.isLetterOrDigit(text.charAt(from + at - 1));
            boolean ends = after >= near.length() || !Character.isLetterOrDigit(near.charAt(after));
            if (begins && ends) return from + at;
        }
        return -1;
    }

    private static long nanos(Duration duration) {
        return Durations.toNanos(duration);
    }
}
