@NullMarked
package dev.vivavoce.speech.session.audio;

import org.jspecify.annotations.NullMarked;
