/// The viewer's transcriptions: recorded files that are sent, and their text.
@NullMarked
package dev.vivavoce.bff.transcription;

import org.jspecify.annotations.NullMarked;
