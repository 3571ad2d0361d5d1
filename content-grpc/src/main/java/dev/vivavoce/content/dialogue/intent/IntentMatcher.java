package dev.vivavoce.content.dialogue.intent;

import dev.vivavoce.content.dialogue.script.Common;
import dev.vivavoce.content.dialogue.script.Intent;
import dev.vivavoce.content.dialogue.script.IntentId;
import dev.vivavoce.content.dialogue.script.IntentId.Kind;
import dev.vivavoce.content.dialogue.script.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the intents of a learner's sentences.
///
/// A sentence is compared with every example of the script, by meaning (the angle between the sentences'
/// vectors) and by words (those that both have, rare ones counting more). Kernel ridge regression (Hastie,
/// Tibshirani, Friedman: *The Elements of Statistical Learning*, section 5.8) turns the similarities into a
/// score for each intent, so that an example near many of another intent counts less. An intent is taken when
/// its score is high enough and far enough from the next.
public final class IntentMatcher {
    /// Chosen on the examples of the scripts, each left out once; see docs/role-play.md.
    static final double ENOUGH = 0.2;
    static final double MARGIN = 0.03;
    /// A learner who is wrongly taken for rude or off the subject gets a worse answer than one who is asked to
    /// say it again.
    private static final double ENOUGH_TO_REBUFF = 0.35;

    private static final double MEANING = 0.85;
    private static final double SHARPNESS = 2;
    private static final double SMOOTHING = 0.2;
    private static final int MOST_INTENTS = 3;
    private static final int REMEMBERED = 2_048;

    private final SentenceVectors vectors;
    private final WordWeights weights;
    private final List<IntentId> intents;
    private final List<Example> examples;
    private final LinearSystem system;
    /// The coefficient of each example, by intent.
    private final double[][] coefficients;
    /// By fact the tasks that ask for it.
    private final Map<IntentId, Set<IntentId>> askedBy;

    private final Newest<Understood> newest = new Newest<>(REMEMBERED);

    /// An example with what it is compared by.
    private record Example(int intent, String text, float[] vector, SparseVector words) {}

    private IntentMatcher(
            SentenceVectors vectors, Map<IntentId, List<String>> texts, Map<IntentId, Set<IntentId>> askedBy) {
        this.vectors = vectors;
        this.askedBy = askedBy;
        intents = List.copyOf(texts.keySet());
        weights = new WordWeights(texts.values().stream().flatMap(List::stream).toList());
        examples = new ArrayList<>();
        for (int i = 0; i < intents.size(); i++)
            for (var text : texts.getOrDefault(intents.get(i), List.of()))
                examples.add(new Example(i, text, vectors.of(Segments.bounded(text)), weights.of(text)));
        int n = examples.size();
        var kernel = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                var other = examples.get(j);
                kernel[i][j] =
                        similarity(examples.get(i).vector(), examples.get(i).words(), other);
            }
            kernel[i][i] += SMOOTHING;
        }
        system = new LinearSystem(kernel);
        coefficients = new double[intents.size()][];
        for (int intent = 0; intent < intents.size(); intent++) {
            var wanted = new double[n];
            for (int i = 0; i < n; i++) wanted[i] = examples.get(i).intent() == intent ? 1 : 0;
            coefficients[intent] = system.solve(wanted);
        }
    }

    /// Learns the examples of a script and those that all scripts have in common.
    ///
    /// @param hints more texts on an intent, such as the task's text on the card
    public static IntentMatcher of(
            SentenceVectors vectors, Script script, Common common, Map<IntentId, List<String>> hints) {
        var texts = new LinkedHashMap<IntentId, List<String>>();
        Stream.concat(script.intents().values().stream(), common.intents().values().stream())
                .filter(intent -> !intent.examples().isEmpty())
                .forEach(intent -> texts.put(
                        intent.id(),
                        Stream.concat(intent.examples().stream(), hints.getOrDefault(intent.id(), List.of()).stream())
                                .toList()));
        var askedBy = script.intents(Kind.REVEAL).stream()
                .collect(Collectors.toUnmodifiableMap(
                        Intent::id,
                        fact -> fact.askedBy().stream().map(IntentId::task).collect(Collectors.toUnmodifiableSet())));
        return new IntentMatcher(vectors, texts, askedBy);
    }

    /// Returns what a turn means: of each sentence its intent, and the intent of the whole turn.
    public Understood understand(String turn) {
        return newest.of(turn, this::read);
    }

    private Understood read(String turn) {
        var segments = Segments.of(turn);
        if (segments.isEmpty()) return Understood.NOTHING;
        var found = new LinkedHashMap<IntentId, Match>();
        var missed = new ArrayList<String>();
        for (var segment : segments) {
            var matches = match(segment);
            boolean goodbye = Segments.saysGoodbye(segment);
            if (goodbye) found.put(IntentId.of(Kind.GOODBYE), Match.plain(IntentId.of(Kind.GOODBYE)));
            if (matches.isEmpty() && !goodbye) missed.add(segment);
            for (var match : matches) found.merge(match.intent(), match, IntentMatcher::better);
        }
        if (segments.size() > 1 && segments.size() <= 3 && !found.containsKey(IntentId.of(Kind.REFUSAL))) {
            var whole = match(Segments.bounded(Segments.withoutExcuse(turn.strip())));
            for (var match : whole) found.merge(match.intent(), match, IntentMatcher::better);
            if (!whole.isEmpty()) missed.clear();
        }
        var matches = found.values().stream()
                .sorted(Comparator.comparingInt(IntentMatcher::rank)
                        .thenComparing(Match::score, Comparator.reverseOrder()))
                .limit(MOST_INTENTS)
                .toList();
        return new Understood(matches, List.copyOf(missed));
    }

    /// Whether a turn has the plain words of a goodbye.
    public static boolean saysGoodbye(String turn) {
        return Segments.of(turn).stream().anyMatch(Segments::saysGoodbye);
    }

    /// Whether a turn asks something, or invites to tell.
    public static boolean asks(String turn) {
        return Segments.of(turn).stream().anyMatch(Segments::asks);
    }

    /// For every example of the script the intent it has when it is left out; null when it has none.
    public List<LeftOut> leaveOneOut(Script script) {
        var wanted = script.intents().values().stream().map(Intent::id).collect(Collectors.toSet());
        var all = new ArrayList<LeftOut>();
        int n = examples.size();
        for (int i = 0; i < n; i++) {
            var own = intents.get(examples.get(i).intent());
            if (!wanted.contains(own)) continue;
            var unit = new double[n];
            unit[i] = 1;
            double diagonal = system.solve(unit)[i];
            var scores = new double[intents.size()];
            for (int intent = 0; intent < scores.length; intent++)
                scores[intent] = (examples.get(i).intent() == intent ? 1 : 0) - coefficients[intent][i] / diagonal;
            all.add(new LeftOut(
                    own,
                    examples.get(i).text(),
                    decided(examples.get(i).text(), scores).stream().findFirst().orElse(null)));
        }
        return all;
    }

    /// @param found null when no intent was near enough
    public record LeftOut(
            IntentId wanted, String text, @Nullable Match found) {}

    private List<Match> match(String segment) {
        if (Segments.refuses(segment)) return List.of(Match.plain(IntentId.of(Kind.REFUSAL)));
        return decided(segment, scores(segment));
    }

    private double[] scores(String text) {
        var vector = vectors.of(text);
        var words = weights.of(text);
        var scores = new double[intents.size()];
        for (int i = 0; i < examples.size(); i++) {
            double similarity = similarity(vector, words, examples.get(i));
            for (int intent = 0; intent < scores.length; intent++)
                scores[intent] += coefficients[intent][i] * similarity;
        }
        return scores;
    }

    /// The intent with the best score, when it is high and far enough from the next. A question for a fact does
    /// the task that asks for it, and a task may be done by such a question: these two need no distance from each
    /// other, and where both have enough, both are taken.
    private List<Match> decided(String segment, double[] scores) {
        var kinds = EnumSet.allOf(Kind.class);
        kinds.removeIf(kind -> !canMean(segment, kind));
        var ranked = IntStream.range(0, scores.length)
                .filter(i -> kinds.contains(intents.get(i).kind()))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
                .toList();
        if (ranked.isEmpty()) return List.of();
        int best = ranked.getFirst();
        var taken = new ArrayList<Match>();
        for (int i : ranked) {
            var intent = intents.get(i);
            if (i != best && !belong(intent, intents.get(best))) continue;
            double next = highest(ranked, scores, other -> other != i);
            double apart = highest(ranked, scores, other -> other != i && !belong(intents.get(other), intent));
            if (scores[i] >= enough(intent.kind()) && scores[i] - apart >= MARGIN)
                taken.add(new Match(intent, scores[i], scores[i] - next));
        }
        taken.removeIf(match -> match.intent().kind() == Kind.REPEAT && !match.likely());
        return List.copyOf(taken);
    }

    private static double highest(List<Integer> ranked, double[] scores, IntPredicate among) {
        return ranked.stream()
                .filter(among::test)
                .mapToDouble(i -> Math.max(0, scores[i]))
                .findFirst()
                .orElse(0);
    }

    /// A fact is told only to a learner who asks for it, not to one who makes small talk about the weekend. The
    /// last answer is repeated only on request, and a sentence that says that no one is to blame is not rude.
    /// Such sentences have another intent or none.
    private static boolean canMean(String segment, Kind kind) {
        return switch (kind) {
            case REVEAL -> Segments.asks(segment) && !Segments.asksAfterPlans(segment);
            case REPEAT -> Segments.wantsRepetition(segment);
            case HOSTILE -> !Segments.takesBlameAway(segment);
            case TASK, LECTURING, REFUSAL, INTRODUCTION, GREETING, EMPATHY, THANKS, SMALLTALK, OFF_TOPIC, GOODBYE ->
                true;
        };
    }

    private boolean belong(IntentId a, IntentId b) {
        return askedBy.getOrDefault(a, Set.of()).contains(b)
                || askedBy.getOrDefault(b, Set.of()).contains(a);
    }

    private static double enough(Kind kind) {
        return kind == Kind.HOSTILE || kind == Kind.OFF_TOPIC ? ENOUGH_TO_REBUFF : ENOUGH;
    }

    private static Match better(Match a, Match b) {
        return a.score() >= b.score() ? a : b;
    }

    /// Tasks and facts together, then the other kinds in their order.
    private static int rank(Match match) {
        return Math.max(Kind.REVEAL.ordinal(), match.intent().kind().ordinal());
    }

    private static double similarity(float[] vector, SparseVector words, Example example) {
        double cosine = 0;
        for (int i = 0; i < vector.length; i++) cosine += vector[i] * example.vector()[i];
        return MEANING * Math.exp(SHARPNESS * (cosine - 1)) + (1 - MEANING) * words.dot(example.words());
    }
}
