package dev.vivavoce.bff.transcription;

import dev.vivavoce.bff.graphql.UserError;

/// The viewer has no such transcription.
record TranscriptionUnknown(String message) implements UserError {
    static final TranscriptionUnknown YOURS = new TranscriptionUnknown("you have no such transcription");
}
