/// The work on a transcription, as a job.
@NullMarked
package dev.vivavoce.speech.transcription.work;

import org.jspecify.annotations.NullMarked;
