/// The work of runs: a job for each attempt of a step.
@NullMarked
package dev.vivavoce.speech.pipeline.work;

import org.jspecify.annotations.NullMarked;
