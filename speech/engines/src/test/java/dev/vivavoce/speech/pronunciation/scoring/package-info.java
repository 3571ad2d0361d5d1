@NullMarked
package dev.vivavoce.speech.pronunciation.scoring;

import org.jspecify.annotations.NullMarked;
