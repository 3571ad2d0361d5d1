/// Runs of pipelines and the attempts of their steps, how far they are, and who is told.
@NullMarked
package dev.vivavoce.speech.pipeline.run;

import org.jspecify.annotations.NullMarked;
