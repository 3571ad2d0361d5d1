package build;

import java.util.regex.Pattern;
import machine.Machine;

/// The lines of Maven that say how far it is.
final class MavenProgress {
    private static final Pattern MODULE = Pattern.compile("^\\[INFO] Building (\\S+).*(\\[\\d+/\\d+])$");
    private static final Pattern CLASS = Pattern.compile("^(?:\\[[A-Z]+] +)?(.*Tests run:.*Time elapsed.*)$");
    private static final Pattern FAILURE =
            Pattern.compile("^\\[ERROR] +[A-Za-z0-9_.]+(?::[0-9]+|->|\\.).*|^\\[ERROR] .*\\.java:.*");

    private MavenProgress() {}

    static void show(String line) {
        var module = MODULE.matcher(line);
        if (module.find()) Machine.say("  %s %s", module.group(2), module.group(1));
        var tests = CLASS.matcher(line);
        if (tests.find()) Machine.say("      %s", tests.group(1));
        if (FAILURE.matcher(line).find()) Machine.say("  %s", line);
    }
}
