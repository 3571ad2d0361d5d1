package dev.vivavoce.content.chat.reply;

import dev.vivavoce.content.chat.state.Citation;
import dev.vivavoce.content.document.search.DocumentSearch;
import dev.vivavoce.content.document.search.Found.Ranked;
import dev.vivavoce.content.extraction.claim.Answers;
import dev.vivavoce.content.extraction.claim.Quotes;
import dev.vivavoce.content.extraction.document.Span;
import java.util.List;
import java.util.UUID;

/// What the documents of a chat have about a question.
///
/// @param query what was searched for
/// @param passages the best first; empty when none of them comes near
record Evidence(String query, List<Ranked> passages) {
    /// How many passages a model reads.
    private static final int MOST = 8;

    private static final int MOST_QUOTES = 3;
    /// A further quote is about as good as the best one.
    private static final double NEAR = 0.8;

    Evidence {
        passages = List.copyOf(passages);
    }

    static Evidence find(DocumentSearch search, UUID userId, List<UUID> documentIds, Question question) {
        var alone = of(search, userId, documentIds, question.query());
        var following = question.followingQuery();
        if (following.isEmpty()) return alone;
        var together = of(search, userId, documentIds, following);
        return together.hasAnswer() || !alone.hasAnswer() ? together : alone;
    }

    private static Evidence of(DocumentSearch search, UUID userId, List<UUID> documentIds, String query) {
        var found = search.passages(userId, documentIds, query, MOST);
        boolean isNear = found.stream().anyMatch(one -> Answers.isNear(one.coverage(), one.similarity()));
        return new Evidence(query, isNear ? found : List.of());
    }

    /// Whether one of the passages has the answer, as far as rules can tell.
    boolean hasAnswer() {
        return passages.stream().anyMatch(Evidence::hasAnswer);
    }

    private static boolean hasAnswer(Ranked ranked) {
        return Answers.has(ranked.coverage(), ranked.similarity());
    }

    /// One to three quotes, the best first.
    List<Citation> quotes() {
        var answers = passages.stream().filter(Evidence::hasAnswer).toList();
        double best = answers.stream().mapToDouble(Evidence::value).max().orElse(0);
        return answers.stream()
                .filter(one -> value(one) >= NEAR * best)
                .limit(MOST_QUOTES)
                .map(one -> quote(one, query))
                .toList();
    }

    private static double value(Ranked ranked) {
        return ranked.coverage() + ranked.similarity();
    }

    /// The part of a passage that has most of the words.
    static Citation quote(Ranked ranked, String words) {
        var text = ranked.passage().text();
        return citation(ranked, Quotes.best(text, words, ranked.language(), Citation.LONGEST));
    }

    /// The whole passage, as far as a quote may be long.
    static Citation whole(Ranked ranked) {
        return citation(ranked, Quotes.best(ranked.passage().text(), "", ranked.language(), Citation.LONGEST));
    }

    private static Citation citation(Ranked ranked, Span part) {
        var passage = ranked.passage();
        int start = passage.span().start();
        return new Citation(
                passage.documentId(),
                passage.page(),
                new Span(start + part.start(), start + part.end()),
                part.in(passage.text()));
    }
}
