package dev.vivavoce.rating.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Named groups of phrases, each a list of regular expressions over [Sentence#plain].
///
/// A group begins with `[NAME]`. A line `+ REGEX` finds; a line `- REGEX` takes the sentence out of its
/// group, whatever else it holds. A phrase after a negation in the same clause, at most two words away, is not
/// found: "I don't understand how you feel". Lines that begin with `#` are comments.
public final class Phrases {
    private static final Pattern NEGATED = Pattern.compile(
            "\\b(?:not|never|no|nobody|don't|doesn't|didn't|can't|cannot|couldn't|won't|wouldn't|isn't|aren't|wasn't)(?: [a-z']+){0,2} $");

    private record Group(List<Pattern> find, List<Pattern> except) {}

    private final Map<String, Group> groups;

    private Phrases(Map<String, Group> groups) {
        this.groups = groups;
    }

    /// Reads a resource beside a class.
    ///
    /// @throws IllegalArgumentException naming the line that is wrong
    public static Phrases of(Class<?> beside, String name) {
        try (var in = beside.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException(name + " is missing");
            return read(name, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Phrases read(String name, InputStream in) throws IOException {
        var groups = new LinkedHashMap<String, Group>();
        var group = new Group(new ArrayList<>(), new ArrayList<>());
        int number = 0;
        for (var line :
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) continue;
            var where = name + ", line " + number + ": ";
            if (line.startsWith("[") && line.endsWith("]")) {
                group = new Group(new ArrayList<>(), new ArrayList<>());
                if (groups.put(line.substring(1, line.length() - 1), group) != null) {
                    throw new IllegalArgumentException(where + "the group is there twice");
                }
            } else if (groups.isEmpty()) {
                throw new IllegalArgumentException(where + "a group must come first");
            } else if (line.startsWith("+ ")) {
                group.find().add(pattern(where, line));
            } else if (line.startsWith("- ")) {
                group.except().add(pattern(where, line));
            } else {
                throw new IllegalArgumentException(where + "expected: [NAME], + REGEX or - REGEX");
            }
        }
        return new Phrases(groups);
    }

    private static Pattern pattern(String where, String line) {
        try {
            return Pattern.compile(line.substring(2).strip());
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(where + e.getDescription(), e);
        }
    }

    /// The names of the groups that begin with this prefix, in the order of the file.
    public List<String> groups(String prefix) {
        return groups.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    /// Returns how many different places of the sentence the group's phrases match.
    public int count(String name, Sentence sentence) {
        var group = groups.get(name);
        if (group == null) throw new IllegalArgumentException("there is no group " + name);
        var plain = sentence.plain();
        if (group.except().stream().anyMatch(pattern -> pattern.matcher(plain).find())) return 0;
        return (int) group.find().stream()
                .flatMap(pattern -> pattern.matcher(plain).results())
                .filter(match ->
                        !NEGATED.matcher(plain.substring(0, match.start())).find())
                .map(match -> match.start())
                .distinct()
                .count();
    }

    /// Whether any of the group's phrases is in the sentence.
    public boolean isIn(String name, Sentence sentence) {
        return count(name, sentence) > 0;
    }

    /// Returns the sentences that hold a phrase of the group.
    public List<Sentence> in(String name, List<Sentence> sentences) {
        return sentences.stream().filter(sentence -> isIn(name, sentence)).toList();
    }
}
