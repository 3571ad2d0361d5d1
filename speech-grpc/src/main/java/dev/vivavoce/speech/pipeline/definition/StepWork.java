package dev.vivavoce.speech.pipeline.definition;

import dev.vivavoce.speech.generation.state.Voicing;
import java.util.List;

/// What a step does, with its settings.
public sealed interface StepWork {
    StepKind kind();

    /// @param language a BCP 47 tag
    /// @param vocabulary names and rare words that are likely in the file
    record Recognition(String language, List<String> vocabulary) implements StepWork {
        public Recognition {
            vocabulary = List.copyOf(vocabulary);
        }

        @Override
        public StepKind kind() {
            return StepKind.RECOGNITION;
        }
    }

    /// @param instruction what the model is to do with the text
    record Model(String instruction) implements StepWork {
        @Override
        public StepKind kind() {
            return StepKind.MODEL;
        }
    }

    /// @param voicing with an empty voice id for the first voice
    record Synthesis(Voicing voicing) implements StepWork {
        @Override
        public StepKind kind() {
            return StepKind.SYNTHESIS;
        }
    }
}
