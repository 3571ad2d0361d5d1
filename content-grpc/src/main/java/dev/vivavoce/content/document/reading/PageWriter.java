package dev.vivavoce.content.document.reading;

import dev.vivavoce.content.document.state.DocumentStep;
import dev.vivavoce.content.document.state.Library;
import dev.vivavoce.content.extraction.document.Page;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException;
import dev.vivavoce.content.extraction.passage.Passage;
import dev.vivavoce.content.extraction.passage.Passages;
import dev.vivavoce.content.extraction.passage.Section;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.jobs.JobRun;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Stores the pages of one try as they are read, and their passages as soon as the language is known: from the first
/// two hundred words, or from all there are.
final class PageWriter {
    private static final int SAMPLE_WORDS = 200;
    /// So that any page fits into a response.
    private static final int LONGEST_PAGE = 300_000;

    private final Library library;
    private final ReadingStore store;
    private final PassageMeaning meaning;
    private final JobRun run;
    private final Reading reading;
    private final Clock clock;

    private final Passages cutter = new Passages();
    private final StringBuilder sample = new StringBuilder();
    private final List<Passage> held = new ArrayList<>();
    private int sampleWords;
    private int sections;
    private boolean isSearchable;
    private @Nullable String language;

    PageWriter(Library library, ReadingStore store, PassageMeaning meaning, JobRun run, Reading reading, Clock clock) {
        this.library = library;
        this.store = store;
        this.meaning = meaning;
        this.run = run;
        this.reading = reading;
        this.clock = clock;
    }

    /// @throws Reading.Superseded when this try may not write any more
    /// @throws UnreadableDocumentException TOO_LARGE
    void add(Page page) {
        if (run.isStopping()) throw Failure.unavailable("STOPPING", "the service stops");
        if (page.text().length() > LONGEST_PAGE)
            throw new UnreadableDocumentException(
                    UnreadableDocumentException.Reason.TOO_LARGE,
                    "a page has more than " + LONGEST_PAGE + " characters");
        held.addAll(cutter.add(page));
        var known = language;
        if (known == null) {
            sample.append(page.text()).append('\n');
            sampleWords += page.words();
            if (sampleWords < SAMPLE_WORDS && page.number() < page.pageCount()) {
                write(page, List.of(), "");
                return;
            }
            known = meaning.language().apply(sample.toString()).orElse("");
            language = known;
        }
        var passages = meaning.of(held, known); // takes the network a moment, so not in the transaction
        held.clear();
        write(page, passages, known);
    }

    private void write(Page page, List<ReadPassage> passages, String inLanguage) {
        var all = cutter.sections();
        var newSections = all.subList(sections, all.size());
        sections = all.size();
        boolean isFirst = !isSearchable && !passages.isEmpty();
        isSearchable |= isFirst;
        var documentId = reading.document().id();
        var step = library.database().transaction(db -> step(db, page, newSections, passages, inLanguage, isFirst));
        if (isFirst) library.steps().deliver(documentId, step);
        else library.steps().pass(documentId, step);
    }

    /// The first passages are a durable step: from then on the document can be searched.
    private DocumentStep step(
            Handle db,
            Page page,
            List<Section> newSections,
            List<ReadPassage> passages,
            String inLanguage,
            boolean isDurable) {
        var now = clock.instant();
        var document =
                store.count(db, reading, page, passages.size(), inLanguage, now).orElseThrow(Reading.Superseded::new);
        store.insertPage(db, document.id(), page);
        store.insertSections(db, document.id(), newSections);
        store.insertPassages(db, document.id(), passages);
        return isDurable ? library.steps().append(db, document.id(), now) : DocumentStep.of(document, now);
    }
}
