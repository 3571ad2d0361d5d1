package dev.vivavoce.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The arguments of a program: `--option VALUE`, `--flag`, and plain words.
public final class Arguments {
    private final Map<String, String> options = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final String usage;

    /// @param usage part of every refusal
    /// @param flags those that take no value
    /// @throws Refusal when an option is unknown, given twice or lacks its value
    public Arguments(String usage, Set<String> flags, Set<String> valued, String... arguments) {
        this.usage = usage;
        for (int i = 0; i < arguments.length; i++) {
            var argument = arguments[i];
            if (!argument.startsWith("--")) {
                words.add(argument);
                continue;
            }
            var value = "";
            if (valued.contains(argument)) {
                if (i + 1 == arguments.length) throw refusal(argument + " lacks its value");
                value = arguments[++i];
            } else if (!flags.contains(argument)) {
                throw refusal("there is no option " + argument);
            }
            if (options.put(argument, value) != null) throw refusal(argument + " is given twice");
        }
    }

    public boolean has(String flag) {
        return options.containsKey(flag);
    }

    public Optional<String> text(String option) {
        return Optional.ofNullable(options.get(option));
    }

    public int number(String option, int fallback, int least, int most) {
        var text = options.get(option);
        if (text == null) return fallback;
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException _) { // reported below
        }
        throw refusal(option + ": " + text + " (expected: a whole number from " + least + " to " + most + ")");
    }

    /// The words without an option.
    ///
    /// @throws Refusal when there are more or fewer
    public List<String> words(int least, int most) {
        if (words.size() < least) throw refusal("something is missing");
        if (words.size() > most) throw refusal("there is something too much: " + words.get(most));
        return List.copyOf(words);
    }

    public Refusal refusal(String why) {
        return new Refusal(why + "\nusage: " + usage);
    }
}
