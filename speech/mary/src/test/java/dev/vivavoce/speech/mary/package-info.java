@NullMarked
package dev.vivavoce.speech.mary;

import org.jspecify.annotations.NullMarked;
