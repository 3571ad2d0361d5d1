package dev.vivavoce.speech.generation.state;

import dev.vivavoce.runtime.data.Database;

/// What the classes that change generated audio share.
public record Archive(
        Database database, GeneratedAudioStore audio, SoundStore sounds, SoundSteps steps, GenerationEvents events) {}
