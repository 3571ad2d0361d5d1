package dev.vivavoce.bff.scenario;

import dev.vivavoce.bff.graphql.GlobalId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One version of a scenario. Two with the same id and version are equal.
public record Scenario(
        ScenarioRef ref,
        String title,
        Profession profession,
        Level level,
        String language,
        String setting,
        CandidateCard candidateCard,
        List<String> tasks,
        List<VocabularyItem> vocabulary,
        List<String> practiceLines,
        @Nullable OffsetDateTime publishedAt) {

    /// The field a scenario belongs to.
    public enum Profession {
        EVERYDAY,
        NURSING,
        MEDICINE,
        PHARMACY
    }

    /// A level of difficulty.
    public enum Level {
        BEGINNER,
        INTERMEDIATE,
        ADVANCED
    }

    record CandidateCard(String role, List<String> bullets) {}

    record VocabularyItem(String term, String meaning) {}

    public static final String TYPE = "Scenario";

    public String id() {
        return GlobalId.of(TYPE, ref.local());
    }

    public int version() {
        return ref.version();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scenario scenario && ref.equals(scenario.ref);
    }

    @Override
    public int hashCode() {
        return ref.hashCode();
    }
}
