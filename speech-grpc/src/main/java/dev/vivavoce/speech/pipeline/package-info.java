/// Pipelines: named chains of steps, and their runs.
@NullMarked
package dev.vivavoce.speech.pipeline;

import org.jspecify.annotations.NullMarked;
