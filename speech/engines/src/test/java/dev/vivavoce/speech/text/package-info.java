@NullMarked
package dev.vivavoce.speech.text;

import org.jspecify.annotations.NullMarked;
