/// Runs of pipelines and the attempts of their steps, their progress, and its watchers.
@NullMarked
package dev.vivavoce.speech.pipeline.run;

import org.jspecify.annotations.NullMarked;
