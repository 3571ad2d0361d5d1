/// Pipelines as they are stored: what each step does, and what happens when it fails.
@NullMarked
package dev.vivavoce.speech.pipeline.definition;

import org.jspecify.annotations.NullMarked;
