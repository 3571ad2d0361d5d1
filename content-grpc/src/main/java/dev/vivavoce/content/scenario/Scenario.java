package dev.vivavoce.content.scenario;

import dev.vivavoce.content.level.Level;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One version of a scenario: published ones count from 1 and have an instant; 0 is the draft and has none.
public record Scenario(
        UUID id,
        int version,
        ScenarioContent content,
        @Nullable Instant publishedAt) {

    /// Returns this version as learners see it, without the interlocutor card.
    Scenario withoutInterlocutorCard() {
        return new Scenario(id, version, content.withoutInterlocutorCard(), publishedAt);
    }

    /// Whether tasks and facts are those of the other version, so that its script fits.
    boolean hasTalkOf(ScenarioContent other) {
        return content.tasks().equals(other.tasks()) && facts(content).equals(facts(other));
    }

    private static List<String> facts(ScenarioContent content) {
        return Objects.requireNonNull(content.interlocutorCard(), "the card is hidden from this caller")
                .revealIfAsked();
    }

    /// A version or the draft with the script of its partner, for those who may edit it.
    ///
    /// @param script empty when it has none
    /// @param writtenFor the version from which a draft without a script of its own has one, when its tasks or
    ///     facts are others; 0 otherwise
    public record Scripted(Scenario scenario, String script, int writtenFor) {}

    /// A scenario as its author sees it in a list: title, field, level and language are those of the draft, or
    /// of the latest version when there is no draft.
    ///
    /// @param latestVersion 0 when none is published
    /// @param hasScript whether the latest version has one
    /// @param changedAt when draft or script was saved, or a version was published
    record Authored(
            UUID id,
            String title,
            Profession profession,
            Level level,
            String language,
            boolean hasDraft,
            int latestVersion,
            boolean hasScript,
            Instant changedAt) {}

    /// A published version without its content.
    record Published(int version, Instant publishedAt, String title, boolean hasScript) {}
}
