/// How recorded files are processed: words and times by format, and what a long one takes.
@NullMarked
package dev.vivavoce.bench.transcription;

import org.jspecify.annotations.NullMarked;
