package dev.vivavoce.rating.rubric;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// The rubrics of this build.
public final class Rubrics {
    private static final List<String> FILES =
            List.of("oet-speaking.yaml", "ielts-like.yaml", "cefr-free-talk.yaml", "cefr-general.yaml");
    private static final List<Rubric> ALL = FILES.stream().map(Rubrics::read).toList();

    private Rubrics() {}

    /// Returns all of them, the most special first.
    public static List<Rubric> all() {
        return ALL;
    }

    public static Optional<Rubric> find(String id) {
        return ALL.stream().filter(rubric -> rubric.id().equals(id)).findFirst();
    }

    /// The rubric for talks of this kind when none was chosen: the clinical one, or the general one.
    public static Rubric standard(boolean clinical) {
        return clinical ? ALL.getFirst() : ALL.getLast();
    }

    /// The rubric for talks without a partner: the general one, without what needs one, and with pronunciation.
    public static Rubric free() {
        return find("cefr-free-talk").orElseThrow();
    }

    private static Rubric read(String file) {
        try (var in = Rubrics.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException(file + " is missing");
            return RubricYaml.read(file, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
