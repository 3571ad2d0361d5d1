package dev.vivavoce.rating.rewrite;

import dev.vivavoce.rating.language.Grammar;
import dev.vivavoce.rating.language.LanguageSignals;
import dev.vivavoce.rating.language.Parse;
import dev.vivavoce.rating.language.Phrases;
import dev.vivavoce.rating.language.Sentence;
import dev.vivavoce.rating.language.Words;
import dev.vivavoce.rating.rewrite.BetterSentence.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says some of a learner's sentences better, with as few changes as it takes: grammar as the checker corrects
/// it, no restart, and the short forms that people speak. Meaning and choice of words stay the learner's. A
/// sentence in which a fault would remain is left alone.
public final class BetterSentences {
    /// How many are shown.
    static final int MOST = 2;

    private static final int LEAST_WORDS = 4;
    private static final int MOST_WORDS = 35;
    /// How many candidates are checked again at most.
    private static final int MOST_CHECKED = 12;

    private static final int BY_FAULT = 3;
    private static final int BY_RESTART = 2;

    /// One to four words that are said twice, with the comma or dash between them.
    private static final Pattern RESTART =
            Pattern.compile("(?iu)(?<![\\p{L}'])((?:[\\p{L}']+ ){0,3}[\\p{L}']+)(?:\\s*[,–—-])?\\s+\\1(?![\\p{L}'])");
    /// Doubled on purpose.
    private static final Pattern EMPHASIS =
            Pattern.compile("(?i)(?:very|really|so|no|yes|bye|that|had|there|now|well)");

    private static final List<ShortForm> SHORT_FORMS = List.of(
            form("(will) not(?= \\p{L})", "won't"),
            form("cannot", "can't"),
            form("(do|does|did|is|are|was|were|have|has|had|would|could|should) not(?= \\p{L})", "$1n't"),
            form("(I) am(?= \\p{L})", "$1'm"),
            form("(I) have(?= (?:been|seen|heard|read|spoken|got|had|made|brought)\\b)", "$1've"),
            form("(I) would(?= (?:like|suggest|recommend|say|prefer)\\b)", "$1'd"),
            form("(I|we|you) will(?= \\p{L})", "$1'll"),
            form("(we|you) are(?= \\p{L})", "$1're"),
            form(
                    "(it|that|there|he|she) is(?= (?:a|an|the|not|very|quite|normal|common|important|going|all)\\b)",
                    "$1's"));

    private final Phrases phrases = Phrases.of(LanguageSignals.class, "language.phrases");
    private final Grammar grammar;

    public BetterSentences(Grammar grammar) {
        this.grammar = grammar;
    }

    private record ShortForm(Pattern found, String spoken) {}

    /// @param gain how much better it is
    private record Candidate(Sentence sentence, String better, int gain) {}

    /// Returns at most [#MOST], in the order of the talk.
    ///
    /// @param sentences those that count
    /// @param parses of them, in order
    public List<BetterSentence> of(List<Sentence> sentences, List<Parse> parses) {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < sentences.size(); i++)
            candidate(sentences.get(i), parses.get(i)).ifPresent(candidates::add);
        candidates.sort(Comparator.comparingInt(Candidate::gain).reversed());
        var chosen = candidates.stream()
                .limit(MOST_CHECKED)
                .filter(this::isClean)
                .limit(MOST)
                .sorted(Comparator.comparingDouble(
                                (Candidate one) -> one.sentence().start())
                        .thenComparingInt(one -> one.sentence().turn()))
                .toList();
        return chosen.stream()
                .map(one -> new BetterSentence(
                        one.sentence().quote(), WordChanges.of(one.sentence().text(), one.better())))
                .filter(one -> one.pieces().stream().anyMatch(piece -> piece.kind() != Kind.KEPT))
                .toList();
    }

    private boolean isClean(Candidate one) {
        var again = grammar.parse(List.of(one.better())).getFirst();
        var said = one.sentence();
        var better = new Sentence(
                said.turn(), one.better(), Words.plain(one.better()), said.words(), said.start(), said.end());
        return again.faults().isEmpty()
                && again.slips() == 0
                && phrases.groups("SLIP ").stream().noneMatch(group -> phrases.isIn(group, better));
    }

    private static Optional<Candidate> candidate(Sentence sentence, Parse parse) {
        int words = sentence.words().size();
        if (words < LEAST_WORDS || words > MOST_WORDS) return Optional.empty();
        var corrected = corrected(parse);
        if (corrected.isEmpty()) return Optional.empty();
        var once = withoutRestarts(corrected.get());
        int restarts = once.equals(corrected.get()) ? 0 : 1;
        var spoken = shortForms(once);
        int forms = spoken.equals(once) ? 0 : 1;
        int gain = BY_FAULT * parse.faults().size() + BY_RESTART * restarts + forms;
        return gain == 0 ? Optional.empty() : Optional.of(new Candidate(sentence, capitalised(spoken.strip()), gain));
    }

    /// Empty when a fault has no correction.
    private static Optional<String> corrected(Parse parse) {
        var text = new StringBuilder(parse.text());
        int before = text.length();
        for (var fault : parse.faults().stream()
                .sorted(Comparator.comparingInt(Parse.Fault::from).reversed())
                .toList()) {
            if (fault.replacement().isEmpty()) return Optional.empty();
            if (fault.to() > before) continue; // two rules about the same place
            text.replace(fault.from(), fault.to(), fault.replacement().get());
            before = fault.from();
        }
        return Optional.of(text.toString());
    }

    private static String withoutRestarts(String text) {
        return RESTART.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        EMPHASIS.matcher(match.group(1)).matches() ? match.group() : match.group(1)));
    }

    private static String shortForms(String text) {
        var spoken = text;
        for (var form : SHORT_FORMS) spoken = form.found().matcher(spoken).replaceAll(form.spoken());
        return spoken;
    }

    private static String capitalised(String text) {
        if (text.isEmpty()) return text;
        int first = text.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + text.substring(Character.charCount(first));
    }

    private static ShortForm form(String found, String spoken) {
        return new ShortForm(Pattern.compile("(?i)(?<![\\p{L}'])" + found + "(?![\\p{L}'])"), spoken);
    }
}
