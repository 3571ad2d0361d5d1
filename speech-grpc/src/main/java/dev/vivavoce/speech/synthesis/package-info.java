/// Speech synthesis over gRPC.
@NullMarked
package dev.vivavoce.speech.synthesis;

import org.jspecify.annotations.NullMarked;
