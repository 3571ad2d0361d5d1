@NullMarked
package dev.vivavoce.speech.evaluation.recordings;

import org.jspecify.annotations.NullMarked;
