package dev.vivavoce.content.extraction.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.vivavoce.content.extraction.document.Page;
import dev.vivavoce.content.extraction.passage.Passage;
import dev.vivavoce.content.extraction.passage.Passages;
import dev.vivavoce.content.extraction.reading.DocumentReader;
import dev.vivavoce.content.extraction.reading.PageRecognizer;
import dev.vivavoce.content.extraction.reading.ReadingLimits;
import dev.vivavoce.content.extraction.search.PassageIndex;
import dev.vivavoce.content.extraction.search.PassageSearch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sixty questions about ten texts, through files, the reading process, passages, embeddings and search. Texts and
/// questions of `frozen` were written before anything was measured; figures that lead to a change of rules come from
/// `tuned` only.
class RetrievalTest {
    private static final List<String> NAMES = List.of("leaflet", "guideline", "story", "tables", "paper");
    private static final int FIRST = 3;
    /// A guard against losing what was reached: 4 of 30 were missed in `tuned`, 5 in `frozen`. Embeddings differ a
    /// little between processors.
    private static final int MOST_MISSED = 6;

    @TempDir
    static Path folder;

    private static EmbeddingModel model;

    @BeforeAll
    static void load() {
        System.setProperty("ENGINE_CACHE_DIR", folder.toString());
        model = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tuned", "frozen"})
    void the_right_passage_is_among_the_first_three_for_most_questions(String set) throws Exception {
        var samples = NAMES.stream().map(name -> Sample.of(set, name)).toList();
        var passages = new ArrayList<List<Passage>>();
        var indexes = new ArrayList<PassageIndex>();
        for (var sample : samples) {
            var pages = new ArrayList<Page>();
            var file = SampleFiles.write(sample, folder);
            new DocumentReader(ReadingLimits.STANDARD, PageRecognizer.NONE)
                    .read(file, SampleFiles.type(sample), pages::add);
            var cut = Passages.of(pages);
            var texts = cut.stream().map(Passage::text).toList();
            passages.add(cut);
            indexes.add(PassageIndex.of(
                    "en", texts, texts.stream().map(RetrievalTest::vector).toList()));
        }
        var missed = new ArrayList<String>();
        int words = 0;
        int asked = 0;
        for (int i = 0; i < samples.size(); i++) {
            for (var question : samples.get(i).questions()) {
                asked++;
                assertThat(passages.get(i).stream()
                                .filter(passage -> passage.text().contains(question.answer())))
                        .as("passages of %s with: %s", samples.get(i).name(), question.answer())
                        .hasSize(1);
                if (!isFound(indexes, passages, i, question, vector(question.text()))) missed.add(question.text());
                if (isFound(indexes, passages, i, question, null)) words++;
            }
        }
        System.out.printf(
                "%s: %d of %d among the first three of all five documents (by words alone %d); missed: %s%n",
                set, asked - missed.size(), asked, words, missed);
        assertThat(asked).isEqualTo(30);
        assertThat(missed.size()).as("missed: %s", missed).isLessThanOrEqualTo(MOST_MISSED);
    }

    private static boolean isFound(
            List<PassageIndex> indexes,
            List<List<Passage>> passages,
            int document,
            Sample.Question question,
            float @Nullable [] vector) {
        return PassageSearch.find(indexes, question.text(), vector, FIRST).stream()
                .anyMatch(hit -> hit.index() == document
                        && passages.get(document).get(hit.passage()).text().contains(question.answer()));
    }

    private static float[] vector(String text) {
        var embedding = model.embed(text).content();
        embedding.normalize();
        return embedding.vector();
    }
}
