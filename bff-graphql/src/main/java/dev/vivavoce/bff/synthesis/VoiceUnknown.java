package dev.vivavoce.bff.synthesis;

import dev.vivavoce.bff.graphql.UserError;

/// No voice has the id that was asked for.
public record VoiceUnknown(String message) implements UserError {
    public static final VoiceUnknown WITH_THIS_ID = new VoiceUnknown("there is no voice with this id");
}
