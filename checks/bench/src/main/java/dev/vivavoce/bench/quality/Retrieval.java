package dev.vivavoce.bench.quality;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.vivavoce.content.extraction.search.PassageIndex;
import dev.vivavoce.content.extraction.search.PassageSearch;
import dev.vivavoce.quiz.question.Passage;
import java.util.ArrayList;
import java.util.List;

/// How often the passage that answers a question is among the first three of all texts, by words and meaning.
public final class Retrieval {
    private static final int FIRST = 3;

    private final EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);

    public Share of(List<WrittenText> texts) {
        var indexes = new ArrayList<PassageIndex>();
        for (var text : texts) {
            var passages = text.source().passages().stream().map(Passage::text).toList();
            indexes.add(PassageIndex.of(
                    "en", passages, passages.stream().map(this::vector).toList()));
        }
        var share = new Share(0, 0);
        for (int i = 0; i < texts.size(); i++) {
            int document = i;
            var passages = texts.get(i).source().passages();
            for (var asked : texts.get(i).asked())
                share = share.plus(PassageSearch.find(indexes, asked.text(), vector(asked.text()), FIRST).stream()
                        .anyMatch(hit -> hit.index() == document
                                && passages.get(hit.passage()).text().contains(asked.answer())));
        }
        return share;
    }

    /// How alike two texts are by meaning, 0 to 1.
    public double likeness(String one, String other) {
        var a = vector(one);
        var b = vector(other);
        double product = 0;
        for (int i = 0; i < a.length; i++) product += a[i] * b[i];
        return Math.clamp(product, 0, 1);
    }

    private float[] vector(String text) {
        var embedding = model.embed(text).content();
        embedding.normalize();
        return embedding.vector();
    }
}
