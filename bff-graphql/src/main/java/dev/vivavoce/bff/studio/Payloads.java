package dev.vivavoce.bff.studio;

import dev.vivavoce.bff.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature answer, errors included.
final class Payloads {
    private Payloads() {}

    /// How a change of a scenario ended: with its text, or with errors.
    record ManuscriptChange(@Nullable Manuscript manuscript, List<UserError> errors) {}

    record CreateScenarioPayload(@Nullable Manuscript manuscript, List<UserError> errors) {}

    record SaveDraftPayload(@Nullable Manuscript manuscript, List<UserError> errors) {}

    record PublishScenarioPayload(@Nullable Manuscript manuscript, List<UserError> errors) {}

    record RollBackScenarioPayload(@Nullable Manuscript manuscript, List<UserError> errors) {}

    record SaveScriptPayload(@Nullable List<String> problems, List<UserError> errors) {}

    record ScenarioNotEditable(String message) implements UserError {}

    record DraftMissing(String message) implements UserError {}

    record ScriptInvalid(String message) implements UserError {}

    record PartnerLanguageUnsupported(String message) implements UserError {}
}
