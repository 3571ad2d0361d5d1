@NullMarked
package dev.vivavoce.speech.textfeedback;

import org.jspecify.annotations.NullMarked;
