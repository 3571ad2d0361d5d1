package dev.vivavoce.identity.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The common passwords of zxcvbn's list that are long enough to be accepted otherwise. Case is ignored.
final class CommonPasswords {
    private static final Set<String> ALL = read();

    private CommonPasswords() {}

    static boolean contain(String password) {
        return ALL.contains(password.toLowerCase(Locale.ROOT));
    }

    static int count() {
        return ALL.size();
    }

    private static Set<String> read() {
        try {
            return StandardDictionaries.PASSWORDS_LOADER.load().getRankedDictionary().keySet().stream()
                    .filter(word -> word.length() >= Passwords.SHORTEST)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException thrown) {
            throw new UncheckedIOException("the list of common passwords cannot be read", thrown);
        }
    }
}
