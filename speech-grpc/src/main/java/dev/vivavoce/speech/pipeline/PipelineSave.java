package dev.vivavoce.speech.pipeline;

import dev.vivavoce.speech.pipeline.definition.Pipeline;

/// The outcome of a request to store a pipeline.
sealed interface PipelineSave {
    record Saved(Pipeline pipeline) implements PipelineSave {}

    /// The person has as many as are kept.
    record TooMany(int most) implements PipelineSave {}

    /// Nothing was changed: the pipeline has another version than the one that the change is based on.
    ///
    /// @param pipeline as it is now
    record Changed(Pipeline pipeline) implements PipelineSave {}
}
