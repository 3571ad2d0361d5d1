package dev.vivavoce.speech.pipeline.run;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.speech.pipeline.definition.PipelineStore;

/// What the classes that change pipelines and runs share.
public record Archive(
        Database database, PipelineStore pipelines, RunStore runs, AttemptStore attempts, RunChanges changes) {}
