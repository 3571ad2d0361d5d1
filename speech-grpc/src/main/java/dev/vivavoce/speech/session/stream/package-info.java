/// The live stream: audio in, recognition and scoring, events out.
@NullMarked
package dev.vivavoce.speech.session.stream;

import org.jspecify.annotations.NullMarked;
