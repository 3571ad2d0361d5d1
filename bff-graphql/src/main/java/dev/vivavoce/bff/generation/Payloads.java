package dev.vivavoce.bff.generation;

import dev.vivavoce.bff.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature answer, errors included.
final class Payloads {
    private Payloads() {}

    record GenerateAudioPayload(@Nullable GeneratedAudio generatedAudio, List<UserError> errors) {
        static GenerateAudioPayload refused(UserError error) {
            return new GenerateAudioPayload(null, List.of(error));
        }
    }

    /// @param line from 1
    /// @param column from 1
    record SsmlInvalid(String message, SsmlProblem problem, String name, int line, int column) implements UserError {}

    record TooManyGeneratedAudio(String message, int most, int mostAtWork) implements UserError {}

    record ThirdPartiesNotAllowed(String message) implements UserError {}

    record DeleteGeneratedAudioPayload(@Nullable String deletedGeneratedAudioId, List<UserError> errors) {}
}
