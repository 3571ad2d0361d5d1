package dev.vivavoce.quiz.maker;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Source;
import dev.vivavoce.quiz.question.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// A text of these tests as a source: each paragraph is a passage, a line with `# ` a heading.
public final class Texts {
    private Texts() {}

    public static Source canal() {
        try (var in = Texts.class.getResourceAsStream("canal.txt")) {
            if (in == null) throw new IllegalStateException("canal.txt");
            return source(new String(in.readAllBytes(), UTF_8), "en");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Source source(String text, String language) {
        var passages = new ArrayList<Passage>();
        String section = null;
        for (var block : text.split("\n\n+")) {
            if (block.startsWith("# ")) section = block.substring(2).strip();
            else passages.add(passage("p" + passages.size(), section, block.strip(), language));
        }
        return new Source(passages);
    }

    private static Passage passage(String id, @Nullable String section, String text, String language) {
        return new Passage(id, "document", 1, new Span(0, text.length()), section, text, language);
    }
}
