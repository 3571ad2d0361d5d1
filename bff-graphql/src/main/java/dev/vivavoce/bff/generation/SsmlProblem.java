package dev.vivavoce.bff.generation;

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
    BREAKS_TOO_LONG
}
