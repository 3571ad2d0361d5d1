package dev.vivavoce.speech.generation;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.voice.ssml.SsmlException;

/// Says what is wrong with an SSML document, and where.
final class SsmlRefusal {
    private SsmlRefusal() {}

    /// INVALID_ARGUMENT / SSML_INVALID. Its metadata tells the same to programs.
    static Failure of(SsmlException thrown) {
        return Failure.invalid(
                        "SSML_INVALID",
                        "line %d, column %d: %s".formatted(thrown.line(), thrown.column(), what(thrown, thrown.name())))
                .with("problem", thrown.reason().name())
                .with("name", thrown.name())
                .with("line", Integer.toString(thrown.line()))
                .with("column", Integer.toString(thrown.column()));
    }

    private static String what(SsmlException thrown, String name) {
        return switch (thrown.reason()) {
            case MALFORMED -> "not well-formed XML in " + name;
            case TOO_LARGE -> name + " is too long";
            case TOO_DEEP -> "too many elements contain each other at " + name;
            case DOCTYPE -> "a document type is not allowed";
            case ENTITY -> "the entity " + name + " is not known";
            case PROCESSING_INSTRUCTION -> "the processing instruction " + name + " is not allowed";
            case NAMESPACE_UNKNOWN -> name + " is of another namespace than SSML's";
            case ELEMENT_UNKNOWN ->
                "the element " + name
                        + " is not understood (expected: speak, p, s, break, emphasis, say-as or phoneme)";
            case MISPLACED -> name + " may not stand here";
            case ATTRIBUTE_UNKNOWN -> "the attribute " + name + " is not understood";
            case ATTRIBUTE_MISSING -> "the attribute " + name + " is missing";
            case ATTRIBUTE_INVALID -> "the value of " + name + " is not understood";
            case SAY_AS_UNKNOWN ->
                "interpret-as " + name
                        + " is not understood (expected: characters, cardinal, ordinal, digits, telephone or date)";
            case TEXT_UNFIT -> "the text cannot be read as " + name;
            case PHONE_UNKNOWN -> "no sound of the alphabet is written " + name;
            case BREAKS_TOO_LONG -> "the breaks are longer than two minutes together at " + name;
        };
    }
}
