package dev.vivavoce.content.extraction.child.pdf;

import java.text.Bidi;

/// Puts text that was read from left to right into the order in which it is said.
final class LogicalOrder {
    private LogicalOrder() {}

    /// Returns whether more letters are written from right to left than from left to right.
    static boolean isRightToLeft(CharSequence text) {
        int balance = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (Character.getDirectionality(text.charAt(i))) {
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> balance++;
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> balance--;
                default -> {}
            }
        }
        return balance > 0;
    }

    /// Returns the text in logical order. The order on paper comes from reversing runs, outer ones last (Unicode
    /// Standard Annex 9, rule L2); reversing them again gives the order it came from.
    static String of(String visual) {
        var characters = visual.toCharArray();
        if (!Bidi.requiresBidi(characters, 0, characters.length)) return visual;
        var bidi =
                new Bidi(visual, isRightToLeft(visual) ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        int runs = bidi.getRunCount();
        var levels = new byte[runs];
        var order = new Integer[runs];
        for (int run = 0; run < runs; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            order[run] = run;
        }
        Bidi.reorderVisually(levels, 0, order, 0, runs);
        var logical = new StringBuilder(visual.length());
        for (int run : order) {
            var part = visual.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            if (levels[run] % 2 == 0) logical.append(part);
            else logical.append(mirrored(part));
        }
        return logical.toString();
    }

    /// A run that was written from right to left. `StringBuilder` keeps pairs of surrogates; accents, which PDFBox
    /// puts behind the letter they belong to, must stay there.
    private static String mirrored(String run) {
        var reversed = new StringBuilder(run.length());
        int end = run.length();
        while (end > 0) {
            int start = run.offsetByCodePoints(end, -1);
            while (start > 0 && isMark(run.codePointAt(start))) start = run.offsetByCodePoints(start, -1);
            if (end - start == Character.charCount(run.codePointAt(start)))
                reversed.appendCodePoint(bracket(run.codePointAt(start)));
            else reversed.append(run, start, end);
            end = start;
        }
        return reversed.toString();
    }

    private static boolean isMark(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }

    /// An opening bracket of a line from right to left is drawn as a closing one.
    private static int bracket(int character) {
        return switch (character) {
            case '(' -> ')';
            case ')' -> '(';
            case '[' -> ']';
            case ']' -> '[';
            case '{' -> '}';
            case '}' -> '{';
            case '<' -> '>';
            case '>' -> '<';
            case '«' -> '»';
            case '»' -> '«';
            default -> character;
        };
    }
}
