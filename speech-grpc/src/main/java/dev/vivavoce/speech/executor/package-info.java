/// The threads that run the engines.
@NullMarked
package dev.vivavoce.speech.executor;

import org.jspecify.annotations.NullMarked;
