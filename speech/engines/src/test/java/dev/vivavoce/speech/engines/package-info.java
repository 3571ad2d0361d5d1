@NullMarked
package dev.vivavoce.speech.engines;

import org.jspecify.annotations.NullMarked;
