package dev.vivavoce.content.dialogue.intent;

import dev.vivavoce.content.dialogue.script.Common;
import dev.vivavoce.content.dialogue.script.Intent;
import dev.vivavoce.content.dialogue.script.IntentId;
import dev.vivavoce.content.dialogue.script.IntentId.Kind;
import dev.vivavoce.content.dialogue.script.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    /// Who is taken by mistake for rude or off the subject is answered worse than who is asked to say it again.
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

    private final Newest<Understood> newest = new Newest<>(REMEMBERED);

    /// An example with what it is compared by.
    private record Example(int intent, String text, float[] vector, Map<String, Double> words) {}

    private IntentMatcher(SentenceVectors vectors, Map<IntentId, List<String>> texts) {
        this.vectors = vectors;
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
        return new IntentMatcher(vectors, texts);
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
            var match = match(segment);
            boolean goodbye = Segments.saysGoodbye(segment);
            if (goodbye) found.put(IntentId.of(Kind.GOODBYE), Match.plain(IntentId.of(Kind.GOODBYE)));
            if (match == null && goodbye) continue;
            if (match == null) missed.add(segment);
            else found.merge(match.intent(), match, IntentMatcher::better);
        }
        if (segments.size() > 1 && segments.size() <= 3 && !found.containsKey(IntentId.of(Kind.REFUSAL))) {
            var whole = match(Segments.bounded(Segments.withoutExcuse(turn.strip())));
            if (whole != null) {
                found.merge(whole.intent(), whole, IntentMatcher::better);
                missed.clear();
            }
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
                    own, examples.get(i).text(), decided(examples.get(i).text(), scores)));
        }
        return all;
    }

    /// @param found null when no intent was near enough
    public record LeftOut(
            IntentId wanted, String text, @Nullable Match found) {}

    private @Nullable Match match(String segment) {
        if (Segments.refuses(segment)) return Match.plain(IntentId.of(Kind.REFUSAL));
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

    /// Only who asks is told a fact, and not who makes small talk about the weekend. Only who says so wants to
    /// hear the last answer again, and who takes blame away is not rude. Such sentences have another intent or
    /// none.
    private @Nullable Match decided(String segment, double[] scores) {
        boolean asks = Segments.asks(segment) && !Segments.asksAfterPlans(segment);
        boolean wantsRepetition = Segments.wantsRepetition(segment);
        boolean takesBlameAway = Segments.takesBlameAway(segment);
        int best = -1;
        double second = 0;
        for (int i = 0; i < scores.length; i++) {
            var kind = intents.get(i).kind();
            if ((kind == Kind.REVEAL && !asks)
                    || (kind == Kind.REPEAT && !wantsRepetition)
                    || (kind == Kind.HOSTILE && takesBlameAway)) continue;
            if (best < 0 || scores[i] > scores[best]) {
                if (best >= 0) second = Math.max(second, scores[best]);
                best = i;
            } else second = Math.max(second, scores[i]);
        }
        if (best < 0 || scores[best] - second < MARGIN) return null;
        if (scores[best] < (isRebuffed(intents.get(best).kind()) ? ENOUGH_TO_REBUFF : ENOUGH)) return null;
        var match = new Match(intents.get(best), scores[best], scores[best] - second);
        return intents.get(best).kind() == Kind.REPEAT && !match.likely() ? null : match;
    }

    private static boolean isRebuffed(Kind kind) {
        return kind == Kind.HOSTILE || kind == Kind.OFF_TOPIC;
    }

    private static Match better(Match a, Match b) {
        return a.score() >= b.score() ? a : b;
    }

    /// Tasks and facts together, then the other kinds in their order.
    private static int rank(Match match) {
        return Math.max(Kind.REVEAL.ordinal(), match.intent().kind().ordinal());
    }

    private static double similarity(float[] vector, Map<String, Double> words, Example example) {
        double cosine = 0;
        for (int i = 0; i < vector.length; i++) cosine += vector[i] * example.vector()[i];
        return MEANING * Math.exp(SHARPNESS * (cosine - 1))
                + (1 - MEANING) * WordWeights.similarity(words, example.words());
    }
}
