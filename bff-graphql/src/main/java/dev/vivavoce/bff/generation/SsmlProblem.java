package dev.vivavoce.bff.generation;

import java.util.Arrays;
import java.util.Optional;

/// What is wrong with an SSML document, by the names of speech.
enum SsmlProblem {
    MALFORMED,
    TOO_LARGE,
    TOO_DEEP,
    DOCTYPE,
    ENTITY,
    PROCESSING_INSTRUCTION,
    NAMESPACE_UNKNOWN,
    ELEMENT_UNKNOWN,
    MISPLACED,
    ATTRIBUTE_UNKNOWN,
    ATTRIBUTE_MISSING,
    ATTRIBUTE_INVALID,
    SAY_AS_UNKNOWN,
    TEXT_UNFIT,
    PHONE_UNKNOWN,
    BREAKS_TOO_LONG;

    static Optional<SsmlProblem> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
