package dev.vivavoce.content.extraction.search;

import static java.util.stream.Collectors.toSet;

import dev.vivavoce.content.extraction.document.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds passages by words and by meaning together.
///
/// By words: Okapi BM25 (S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond",
/// 2009) over all documents. By meaning: the cosine of embeddings, over every passage. Both orders are joined by
/// reciprocal ranks (G. Cormack, C. Clarke and S. Büttcher, SIGIR 2009).
public final class PassageSearch {
    private static final double K1 = 1.2;
    private static final double B = 0.75;
    /// The constant of reciprocal rank fusion.
    private static final double RANK = 60;
    /// How many of each order are joined.
    private static final int DEPTH = 100;

    private static final int MOST_WORDS = 64;
    private static final int MOST_HITS = 100;

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble((Candidate one) -> -one.score)
            .thenComparingInt(one -> one.key.index())
            .thenComparingInt(one -> one.key.passage());

    private final List<PassageIndex> documents;
    private final Map<String, Set<String>> termsByLanguage = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();

    private record Key(int index, int passage) {}

    private record Candidate(Key key, double score) {}

    private PassageSearch(List<PassageIndex> documents, String query) {
        this.documents = documents;
        for (var document : documents)
            termsByLanguage.computeIfAbsent(document.language(), language -> terms(query, language));
        long passages = documents.stream().mapToInt(PassageIndex::size).sum();
        for (var terms : termsByLanguage.values())
            for (var term : terms) weights.computeIfAbsent(term, one -> weight(one, passages));
    }

    /// Returns the passages that fit the query best, best first.
    ///
    /// @param documents the documents to search
    /// @param query what a learner typed; only its first 64 words count
    /// @param vector the query's embedding, normalised to length 1; null to search by words alone
    /// @param limit the most hits; 1 to 100
    public static List<Hit> find(List<PassageIndex> documents, String query, float @Nullable [] vector, int limit) {
        if (limit < 1 || limit > MOST_HITS)
            throw new IllegalArgumentException("limit: " + limit + " (expected: 1 to " + MOST_HITS + ")");
        return new PassageSearch(documents, query).find(vector, limit);
    }

    private List<Hit> find(float @Nullable [] vector, int limit) {
        var joined = new HashMap<Key, Double>();
        join(byWords(), joined);
        if (vector != null) join(byMeaning(vector), joined);
        return joined.entrySet().stream()
                .map(one -> new Candidate(one.getKey(), one.getValue()))
                .sorted(BEST_FIRST)
                .limit(limit)
                .map(one -> hit(one, vector))
                .toList();
    }

    private static void join(List<Candidate> order, Map<Key, Double> joined) {
        for (int rank = 0; rank < order.size(); rank++)
            joined.merge(order.get(rank).key, 1 / (RANK + 1 + rank), Double::sum);
    }

    private List<Candidate> byWords() {
        long passages = documents.stream().mapToInt(PassageIndex::size).sum();
        double average = Math.max(
                1, (double) documents.stream().mapToLong(PassageIndex::length).sum() / Math.max(1, passages));
        var candidates = new ArrayList<Candidate>();
        for (int index = 0; index < documents.size(); index++) {
            var document = documents.get(index);
            var scores = new double[document.size()];
            for (var term : terms(document)) {
                var postings = document.postings(term);
                if (postings == null) continue;
                double weight = weights.getOrDefault(term, 0.0);
                for (int i = 0; i < postings.size(); i++) {
                    double count = postings.count(i);
                    double norm = K1 * (1 - B + B * document.length(postings.passage(i)) / average);
                    scores[postings.passage(i)] += weight * count * (K1 + 1) / (count + norm);
                }
            }
            for (int passage = 0; passage < scores.length; passage++)
                if (scores[passage] > 0) candidates.add(new Candidate(new Key(index, passage), scores[passage]));
        }
        return best(candidates);
    }

    private List<Candidate> byMeaning(float[] query) {
        var candidates = new ArrayList<Candidate>();
        for (int index = 0; index < documents.size(); index++) {
            var vectors = documents.get(index).vectors();
            if (vectors == null) continue;
            for (int passage = 0; passage < vectors.size(); passage++)
                candidates.add(new Candidate(new Key(index, passage), cosine(query, vectors.get(passage))));
        }
        return best(candidates);
    }

    private static List<Candidate> best(List<Candidate> candidates) {
        return candidates.stream().sorted(BEST_FIRST).limit(DEPTH).toList();
    }

    private Hit hit(Candidate found, float @Nullable [] vector) {
        var document = documents.get(found.key.index());
        var terms = terms(document);
        var held = new LinkedHashSet<String>();
        var spans = new ArrayList<Span>();
        for (var word : SearchWords.of(document.text(found.key.passage()), document.language())) {
            if (!terms.contains(word.term())) continue;
            held.add(word.term());
            // Pairs of characters overlap.
            if (!spans.isEmpty() && spans.getLast().end() > word.span().start())
                spans.add(new Span(spans.removeLast().start(), word.span().end()));
            else spans.add(word.span());
        }
        double all = terms.stream()
                .mapToDouble(term -> weights.getOrDefault(term, 0.0))
                .sum();
        double some = held.stream()
                .mapToDouble(term -> weights.getOrDefault(term, 0.0))
                .sum();
        var vectors = document.vectors();
        double similarity = vector == null || vectors == null ? 0 : cosine(vector, vectors.get(found.key.passage()));
        return new Hit(
                found.key.index(), found.key.passage(), found.score, all == 0 ? 0 : some / all, similarity, spans);
    }

    private Set<String> terms(PassageIndex document) {
        return termsByLanguage.getOrDefault(document.language(), Set.of());
    }

    private static Set<String> terms(String query, String language) {
        return SearchWords.of(query, language).stream()
                .limit(MOST_WORDS)
                .map(SearchWords.Word::term)
                .collect(toSet());
    }

    /// Returns how much a term tells: more when fewer passages have it.
    private double weight(String term, long passages) {
        long having = 0;
        for (var document : documents) {
            var postings = document.postings(term);
            if (postings != null) having += postings.size();
        }
        return Math.log(1 + (passages - having + 0.5) / (having + 0.5));
    }

    private static double cosine(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) sum += one[i] * other[i];
        return sum;
    }
}
