/// Recorded files by Amazon Transcribe.
@NullMarked
package dev.vivavoce.speech.aws.recording;

import org.jspecify.annotations.NullMarked;
