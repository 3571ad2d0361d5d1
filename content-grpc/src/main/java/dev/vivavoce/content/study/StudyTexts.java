package dev.vivavoce.content.study;

import dev.vivavoce.content.document.search.DocumentSearch;
import dev.vivavoce.content.document.search.Found.ScenarioText;
import dev.vivavoce.content.document.search.Found.StoredPassage;
import dev.vivavoce.content.document.search.SearchWish;
import dev.vivavoce.content.document.state.Document;
import dev.vivavoce.content.document.state.DocumentLog;
import dev.vivavoce.content.document.state.DocumentState;
import dev.vivavoce.content.document.state.Library;
import dev.vivavoce.content.note.state.NoteLog;
import dev.vivavoce.content.note.state.NoteStore;
import dev.vivavoce.content.note.state.NotesContent;
import dev.vivavoce.content.scenario.Scenario;
import dev.vivavoce.content.scenario.ScenarioRef;
import dev.vivavoce.content.scenario.Scenarios;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The texts of a person, and those of scenarios, for services that make exercises of them.
public final class StudyTexts {
    /// Passages with the documents that they are of.
    record Passages(List<StoredPassage> passages, List<Document> documents) {}

    /// Sentences of notes with the documents that they are of.
    record Notes(List<CitedNote> notes, List<Document> documents) {}

    /// A sentence of notes, and the passage in which its place begins.
    record CitedNote(NoteText note, StoredPassage passage) {}

    /// What learners read of a scenario.
    record ScenarioParagraphs(String title, String language, List<String> paragraphs) {}

    private static final int LATEST = 0;

    private final Library library;
    private final DocumentSearch search;
    private final Scenarios scenarios;
    private final StudyTextStore store = new StudyTextStore();
    private final NoteStore noteStore = new NoteStore();

    public StudyTexts(Library library, DocumentSearch search, Scenarios scenarios) {
        this.library = library;
        this.search = search;
        this.scenarios = scenarios;
    }

    /// @throws Failure NOT_FOUND / DOCUMENT_UNKNOWN; FAILED_PRECONDITION / DOCUMENT_NOT_READY
    Passages passages(Caller caller, PassageWish wish) {
        var named = library.database().transaction(db -> readable(db, wish.userId(), wish.documentIds()));
        if (wish.topic().isEmpty()) return new Passages(spread(named, wish.limit()), named);
        var found = search.find(
                caller,
                wish.userId(),
                new SearchWish(wish.topic(), wish.documentIds(), SearchWish.Scenarios.LEFT_OUT, wish.limit()));
        var passages = new ArrayList<StoredPassage>();
        for (var result : found.results())
            switch (result.source()) {
                case StoredPassage passage -> passages.add(passage);
                case ScenarioText _ -> {} // none was searched
            }
        var ids = new HashSet<>(passages.stream().map(StoredPassage::documentId).toList());
        var documents = library.database().transaction(db -> library.store().batch(db, wish.userId(), ids));
        return new Passages(passages, documents);
    }

    private List<Document> readable(Handle db, UUID userId, List<UUID> ids) {
        var documents = library.store().batch(db, userId, ids);
        if (documents.size() < new HashSet<>(ids).size()) throw DocumentLog.unknown();
        for (var document : documents)
            if (document.state() != DocumentState.COMPLETED)
                throw Failure.precondition("DOCUMENT_NOT_READY", "a document is not read to its end");
        return documents;
    }

    private List<StoredPassage> spread(List<Document> documents, int limit) {
        int share = Math.max(1, limit / documents.size());
        return library.database().transaction(db -> {
            var passages = new ArrayList<StoredPassage>();
            for (var document : documents) {
                int every = Math.max(1, Math.ceilDiv(document.progress().passages(), share));
                passages.addAll(store.spread(db, document.id(), every, share));
            }
            return passages;
        });
    }

    /// In the order of the ids.
    ///
    /// @throws Failure NOT_FOUND / NOTES_UNKNOWN
    Notes notes(UUID userId, List<UUID> documentIds) {
        return library.database().transaction(db -> {
            var contents = new HashMap<UUID, NotesContent>();
            for (var one : noteStore.batch(db, userId, documentIds)) {
                var current = one.current();
                if (current != null) contents.put(one.documentId(), current.content());
            }
            if (!contents.keySet().containsAll(documentIds)) throw NoteLog.unknown();
            var texts = new ArrayList<NoteText>();
            for (var id : new LinkedHashSet<>(documentIds))
                texts.addAll(NoteText.of(id, Objects.requireNonNull(contents.get(id))));
            var passages = store.at(db, texts);
            var cited = new ArrayList<CitedNote>();
            for (int i = 0; i < texts.size(); i++) {
                var passage = passages.get(i);
                if (passage != null) cited.add(new CitedNote(texts.get(i), passage));
            }
            return new Notes(cited, library.store().batch(db, userId, documentIds));
        });
    }

    /// @throws Failure NOT_FOUND / SCENARIO_UNKNOWN
    ScenarioParagraphs scenario(Caller caller, UUID id) {
        return paragraphs(scenarios.published(caller, new ScenarioRef(id, LATEST)));
    }

    /// Never the interlocutor card: a learner who takes the scenario must not know it.
    private static ScenarioParagraphs paragraphs(Scenario scenario) {
        var content = scenario.content();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(content.setting());
        paragraphs.add(content.candidateCard().role());
        paragraphs.addAll(content.candidateCard().bullets());
        paragraphs.addAll(content.tasks());
        for (var item : content.vocabulary()) paragraphs.add(item.term() + ": " + item.meaning());
        paragraphs.addAll(content.practiceLines());
        return new ScenarioParagraphs(
                content.title(),
                content.language(),
                paragraphs.stream().filter(one -> !one.isBlank()).toList());
    }
}
