/// The embedded recogniser: Moonshine Tiny on ONNX Runtime, tuned to learners.
@NullMarked
package dev.vivavoce.speech.recognition.moonshine;

import org.jspecify.annotations.NullMarked;
