@NullMarked
package dev.vivavoce.speech.executor;

import org.jspecify.annotations.NullMarked;
