@NullMarked
package dev.vivavoce.speech.pronunciation;

import org.jspecify.annotations.NullMarked;
