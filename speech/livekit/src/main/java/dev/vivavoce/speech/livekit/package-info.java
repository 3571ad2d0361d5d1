/// Rooms of a LiveKit server: tokens to enter, notices of what happens, and the sound of a track.
@NullMarked
package dev.vivavoce.speech.livekit;

import org.jspecify.annotations.NullMarked;
