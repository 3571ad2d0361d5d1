@NullMarked
package dev.vivavoce.speech.voiceactivity;

import org.jspecify.annotations.NullMarked;
