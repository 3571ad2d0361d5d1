package dev.vivavoce.bff.generation;

import dev.vivavoce.bff.graphql.UserError;

/// The viewer has no such generated audio.
record GeneratedAudioUnknown(String message) implements UserError {
    static final GeneratedAudioUnknown YOURS = new GeneratedAudioUnknown("you have no such generated audio");
}
