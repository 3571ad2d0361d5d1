package dev.vivavoce.assessment.quiz.generation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.quiz.generation.Material.Texts;
import dev.vivavoce.assessment.quiz.question.Place;
import dev.vivavoce.assessment.quiz.question.Place.InDocument;
import dev.vivavoce.content.v1.StudyNote;
import dev.vivavoce.content.v1.StudyPassage;
import dev.vivavoce.quiz.question.Citation;
import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Source;
import dev.vivavoce.quiz.question.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A stored place leads back to what the question cites, so that a try that takes over keeps the question.
class MaterialTest {
    private static final String DOCUMENT = UUID.randomUUID().toString();
    private static final String TEXT = "Ice is cold. Fire is hot. Water is wet.";
    private static final Span FIRE = new Span(13, 25);

    private static Passage passage(String documentId, String text) {
        return new Passage(
                UUID.randomUUID().toString(), documentId, 2, new Span(40, 40 + text.length()), "Facts", text, "en");
    }

    private static StudyNote note(String text, int start, String quote) {
        return StudyNote.newBuilder()
                .setText(text)
                .setCited(StudyPassage.newBuilder()
                        .setId(new UUID(0, start).toString())
                        .setDocumentId(DOCUMENT)
                        .setPage(5)
                        .setStart(start)
                        .setText(quote))
                .build();
    }

    private static InDocument document(Place place) {
        return requireNonNull(place.document());
    }

    @Test
    void a_place_in_a_document_leads_back_to_its_citation() {
        var passage = passage(DOCUMENT, TEXT);
        var texts = new Texts("", new Source(List.of(passage(DOCUMENT, TEXT), passage)), Map.of());
        var citation = Citation.of(passage, FIRE);
        var place = texts.place(citation);
        assertThat(place.quote()).isEqualTo("Fire is hot.");
        assertThat(document(place).start()).isEqualTo(40 + FIRE.start());
        assertThat(texts.citation(place)).contains(citation);
        var changed = new Passage(
                passage.id(), DOCUMENT, 2, passage.span(), null, TEXT.replace("hot", "hat"), passage.language());
        assertThat(new Texts("", new Source(List.of(changed)), Map.of()).citation(place))
                .as("the text has changed")
                .isEmpty();
        assertThat(new Texts("", new Source(List.of()), Map.of()).citation(place))
                .isEmpty();
    }

    @Test
    void a_place_of_no_document_leads_back_by_its_words() {
        var passage = Material.passage("paragraph 1", TEXT, "en");
        var texts = new Texts("", List.of(Material.passage("paragraph 0", "Nothing.", "en"), passage));
        var citation = Citation.of(passage, FIRE);
        assertThat(texts.citation(texts.place(citation))).contains(citation);
    }

    @Test
    void notes_stand_together_and_lead_to_their_document() {
        var all = new ArrayList<StudyNote>();
        for (int i = 0; i < 40; i++)
            all.add(note("Fact number " + i + " is about the weather of the town.", i, "Fact " + i));
        var texts = (Texts) new NotePassageMapping(Map.of(DOCUMENT, "en")).texts("Notes", all);
        assertThat(texts.source().passages())
                .hasSizeBetween(2, 4)
                .allSatisfy(passage -> assertThat(passage.text().length()).isLessThanOrEqualTo(1_200))
                .allSatisfy(passage -> assertThat(passage.language()).isEqualTo("en"));
        var second = texts.source().passages().get(1);
        int start = second.text().indexOf("Fact number 30");
        var citation = Citation.of(second, new Span(start + 5, start + 20));
        var place = texts.place(citation);
        assertThat(place.quote()).isEqualTo("Fact 30");
        assertThat(document(place).page()).isEqualTo(5);
        assertThat(document(place).start()).isEqualTo(30);
        assertThat(texts.citation(place).orElseThrow().span().start()).isEqualTo(start);
    }
}
