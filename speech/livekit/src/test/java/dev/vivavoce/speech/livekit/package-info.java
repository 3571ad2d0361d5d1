@NullMarked
package dev.vivavoce.speech.livekit;

import org.jspecify.annotations.NullMarked;
