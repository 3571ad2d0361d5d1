package dev.vivavoce.speech.voice.ssml;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// The elements of SSML that are spoken.
enum Element {
    SPEAK("speak", "version", "xml:lang"),
    PARAGRAPH("p", "xml:lang"),
    SENTENCE("s", "xml:lang"),
    BREAK("break", "time", "strength"),
    EMPHASIS("emphasis", "level"),
    SAY_AS("say-as", "interpret-as", "format"),
    PHONEME("phoneme", "alphabet", "ph");

    private final String written;
    private final Set<String> attributes;

    Element(String written, String... attributes) {
        this.written = written;
        this.attributes = Set.of(attributes);
    }

    static Optional<Element> of(String name) {
        return Arrays.stream(values()).filter(one -> one.written.equals(name)).findFirst();
    }

    String written() {
        return written;
    }

    boolean has(String attribute) {
        return attributes.contains(attribute);
    }

    /// Whether `child` may stand in it.
    boolean holds(Element child) {
        boolean inText = child == BREAK || child == EMPHASIS || child == SAY_AS || child == PHONEME;
        return switch (this) {
            case SPEAK -> inText || child == PARAGRAPH || child == SENTENCE;
            case PARAGRAPH -> inText || child == SENTENCE;
            case SENTENCE, EMPHASIS -> inText;
            case BREAK, SAY_AS, PHONEME -> false;
        };
    }
}
