package dev.vivavoce.runtime.data;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;

/// A name that people give to what is theirs. It is only shown: no file is ever named by it.
public final class ShownName {
    /// The longest name, in characters.
    public static final int LONGEST = 200;

    /// Letters and signs without ink: the fillers of Hangul and the empty pattern of Braille.
    private static final String BLANKS = "\u115F\u1160\u3164\uFFA0\u2800";

    private ShownName() {}

    /// Returns the name without white space around it.
    ///
    /// @param field the request's field that holds it
    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    public static String parse(String field, String name) {
        var violations = new Violations();
        var shown = parse(field, name, LONGEST, violations);
        violations.throwIfAny();
        return shown;
    }

    /// Returns the name without white space around it, and adds what is wrong with it.
    ///
    /// @param longest in characters
    public static String parse(String field, String name, int longest, Violations violations) {
        var shown = name.strip();
        violations.range(field, shown.codePointCount(0, shown.length()), 1, longest, "characters");
        violations.check(
                field, shown.codePoints().noneMatch(ShownName::isUnprintable), "must not contain control characters");
        violations.check(field, shown.isEmpty() || isVisible(shown), "must have a character that can be seen");
        return shown;
    }

    /// Returns whether a reader sees something: not a zero-width space alone, nor a filler.
    public static boolean isVisible(String name) {
        return name.codePoints().anyMatch(ShownName::isSeen);
    }

    /// Marks count with the letter that they stand on.
    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.UNASSIGNED -> false;
            default -> BLANKS.indexOf(character) < 0;
        };
    }

    /// Marks of writing direction are among them: they could show a name backwards.
    private static boolean isUnprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT ->
                character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
            default -> false;
        };
    }
}
