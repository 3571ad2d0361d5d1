package dev.vivavoce.speech.transcription.state;

import dev.vivavoce.runtime.data.Database;

/// What the classes that change transcriptions share.
public record Archive(
        Database database, TranscriptionStore store, TranscriptionSteps steps, TranscriptionEvents events) {}
