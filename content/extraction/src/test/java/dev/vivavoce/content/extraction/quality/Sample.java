package dev.vivavoce.content.extraction.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// A text written for these tests, and questions about it. In its file `# ` begins a title, `## ` a heading, `- ` an
/// item, `| ` a row of a table, and `? ` a question with a few words of the passage that answers it behind `=>`. Every
/// other line is a paragraph.
///
/// @param name the name of its file
/// @param lines the text, with its marks
/// @param questions what is asked of it
record Sample(String name, List<String> lines, List<Question> questions) {
    /// @param text what a learner asks
    /// @param answer words that only the right passage has
    record Question(String text, String answer) {}

    static Sample of(String set, String name) {
        try (var in = Sample.class.getResourceAsStream(set + "/" + name + ".txt")) {
            if (in == null) throw new IllegalArgumentException("no such text: " + set + "/" + name);
            var lines = new ArrayList<String>();
            var questions = new ArrayList<Question>();
            for (var line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
                if (!line.startsWith("? ")) {
                    lines.add(line);
                    continue;
                }
                var parts = line.substring(2).split(" => ");
                questions.add(new Question(parts[0], parts[1]));
            }
            return new Sample(name, lines, questions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
