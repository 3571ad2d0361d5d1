package dev.vivavoce.runtime.objects;

import java.util.regex.Pattern;

/// The name of an object: one to eight segments of lower-case letters, digits, `.`, `_` and `-`, joined by `/`,
/// such as `recordings/0b1c…/turn-3.wav`. No segment begins with a dot, so a key never leads out of its folder.
public record ObjectKey(String value) {
    private static final Pattern FORM =
            Pattern.compile("[a-z0-9_-][a-z0-9._-]{0,99}(/[a-z0-9_-][a-z0-9._-]{0,99}){0,7}");
    private static final int LONGEST = 300;

    public ObjectKey {
        if (!isValid(value)) throw new IllegalArgumentException("not a key of an object: " + value);
    }

    static boolean isValid(String value) {
        return value.length() <= LONGEST && FORM.matcher(value).matches();
    }
}
