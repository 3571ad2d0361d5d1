package dev.vivavoce.content.document.search;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.content.document.search.Found.Ranked;
import dev.vivavoce.content.document.search.Found.Result;
import dev.vivavoce.content.document.search.SearchStore.Indexed;
import dev.vivavoce.content.document.search.SearchStore.Placed;
import dev.vivavoce.content.document.search.SearchStore.Position;
import dev.vivavoce.content.document.search.SearchStore.Searchable;
import dev.vivavoce.content.document.state.Document.Progress;
import dev.vivavoce.content.document.state.DocumentLog;
import dev.vivavoce.content.document.state.DocumentStore;
import dev.vivavoce.content.extraction.search.Hit;
import dev.vivavoce.content.extraction.search.PassageIndex;
import dev.vivavoce.content.extraction.search.PassageSearch;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Searches a learner's documents, and published scenarios. Texts in English are compared by words and by meaning,
/// others by words.
public final class DocumentSearch {
    /// How many passages of documents one search reads. What has more is searched from its newest document on.
    public static final int MOST_PASSAGES = 20_000;

    private final Database database;
    private final DocumentStore documents;
    private final SearchStore store = new SearchStore();
    private final ScenarioTexts scenarios;
    private final Function<String, float[]> vector;
    private final IndexCache cache = new IndexCache(MOST_PASSAGES);

    /// @param vector returns the meaning of an English text
    public DocumentSearch(
            Database database, DocumentStore documents, ScenarioTexts scenarios, Function<String, float[]> vector) {
        this.database = database;
        this.documents = documents;
        this.scenarios = scenarios;
        this.vector = vector;
    }

    /// What a search goes through, with an index for each.
    private record Searched(
            List<Searchable> documents,
            List<ScenarioTexts.Part> scenarios,
            List<PassageIndex> indexes,
            boolean hasMeaning) {}

    /// @throws Failure NOT_FOUND / DOCUMENT_UNKNOWN when a document is named that the caller does not have,
    ///     INVALID_ARGUMENT / FIELD_INVALID
    public Found find(Caller caller, SearchWish wish) {
        return find(caller, caller.userId(), wish);
    }

    /// The same in the documents of a person for whom a service asks.
    public Found find(Caller caller, UUID userId, SearchWish wish) {
        var own = own(userId, wish.documentIds());
        var words = wish.words();
        var chosen = bounded(own);
        var searched = searched(caller, chosen, wish);
        if (searched.indexes().isEmpty()) return new Found(List.of(), false, own.size() - chosen.size());
        var hits = PassageSearch.find(
                searched.indexes(), words, searched.hasMeaning() ? vector.apply(words) : null, wish.results());
        return new Found(results(searched, hits), searched.hasMeaning(), own.size() - chosen.size());
    }

    /// The passages of a learner's documents that fit best, the best first. Documents that are not there are left out.
    ///
    /// @param words 1 to 500 characters
    public List<Ranked> passages(UUID userId, List<UUID> documentIds, String words, int most) {
        var wanted = new HashSet<>(documentIds);
        var chosen = bounded(database.transaction(db -> store.searchable(db, userId)).stream()
                .filter(document -> wanted.contains(document.id()))
                .toList());
        if (chosen.isEmpty()) return List.of();
        boolean hasMeaning = chosen.stream().anyMatch(document -> Progress.isSearchedByMeaning(document.language()));
        var searched =
                new Searched(chosen, List.of(), chosen.stream().map(this::index).toList(), hasMeaning);
        var hits = PassageSearch.find(searched.indexes(), words, hasMeaning ? vector.apply(words) : null, most);
        var placed = placed(searched, hits);
        return hits.stream()
                .flatMap(hit -> Optional.ofNullable(placed.get(position(searched, hit))).stream()
                        .map(found -> new Ranked(
                                found.passage(), chosen.get(hit.index()).language(), hit.coverage(), hit.similarity())))
                .toList();
    }

    private List<Searchable> own(UUID userId, List<UUID> ids) {
        return database.transaction(db -> {
            if (ids.isEmpty()) return store.searchable(db, userId);
            var wanted = new HashSet<>(ids);
            if (documents.batch(db, userId, wanted).size() < wanted.size()) throw DocumentLog.unknown();
            return store.searchable(db, userId).stream()
                    .filter(document -> wanted.contains(document.id()))
                    .toList();
        });
    }

    private static List<Searchable> bounded(List<Searchable> newestFirst) {
        var chosen = new ArrayList<Searchable>();
        int passages = 0;
        for (var document : newestFirst) {
            if (passages + document.passages() > MOST_PASSAGES && !chosen.isEmpty()) break;
            chosen.add(document);
            passages += document.passages();
        }
        return chosen;
    }

    private Searched searched(Caller caller, List<Searchable> chosen, SearchWish wish) {
        var indexes = new ArrayList<PassageIndex>();
        boolean hasMeaning = false;
        for (var document : chosen) {
            indexes.add(index(document));
            hasMeaning |= Progress.isSearchedByMeaning(document.language());
        }
        var parts = switch (wish.scenarios()) {
            case INCLUDED -> scenarios.latest(caller);
            case LEFT_OUT -> List.<ScenarioTexts.Part>of();
        };
        for (var part : parts) {
            indexes.add(part.index());
            hasMeaning |= part.hasMeaning();
        }
        return new Searched(chosen, parts, indexes, hasMeaning);
    }

    private PassageIndex index(Searchable document) {
        int most = Math.min(document.passages(), MOST_PASSAGES);
        var key = new IndexCache.Key(document.id(), document.readingId(), document.readingTry(), most);
        return cache.of(key, () -> {
            var passages = database.transaction(db -> store.passages(db, document.id(), most));
            return PassageIndex.of(
                    document.language(), passages.stream().map(Indexed::text).toList(), vectors(passages));
        });
    }

    /// Null unless every passage has one: a document is in one language.
    private static @Nullable List<float[]> vectors(List<Indexed> passages) {
        var vectors = new ArrayList<float[]>();
        for (var passage : passages) {
            var one = passage.vector();
            if (one == null) return null;
            vectors.add(one);
        }
        return vectors;
    }

    /// What was deleted while it was searched is left out.
    private List<Result> results(Searched searched, List<Hit> hits) {
        var placed = placed(searched, hits);
        return hits.stream()
                .flatMap(hit -> result(searched, hit, placed).stream())
                .toList();
    }

    private Map<Position, Placed> placed(Searched searched, List<Hit> hits) {
        int documents = searched.documents().size();
        var positions = hits.stream()
                .filter(hit -> hit.index() < documents)
                .map(hit -> position(searched, hit))
                .toList();
        if (positions.isEmpty()) return Map.of();
        return database.transaction(db -> store.at(db, positions)).stream()
                .collect(toMap(Placed::position, Function.identity()));
    }

    private static Optional<Result> result(Searched searched, Hit hit, Map<Position, Placed> placed) {
        int documents = searched.documents().size();
        if (hit.index() >= documents) {
            var texts = searched.scenarios().get(hit.index() - documents).texts();
            return Optional.of(new Result(texts.get(hit.passage()), hit.score(), hit.words()));
        }
        return Optional.ofNullable(placed.get(position(searched, hit)))
                .map(found -> new Result(found.passage(), hit.score(), hit.words()));
    }

    private static Position position(Searched searched, Hit hit) {
        return new Position(searched.documents().get(hit.index()).id(), hit.passage());
    }

    /// Forgets what is remembered of a document; an empty text, of all of them. For [Database#listen].
    public void forget(String text) {
        if (text.isEmpty()) cache.forgetAll();
        else cache.forget(UUID.fromString(text));
    }
}
