@NullMarked
package dev.vivavoce.speech.pronunciation.alignment;

import org.jspecify.annotations.NullMarked;
