package dev.vivavoce.cli;

import java.util.function.Supplier;

/// The administrator's second factor: the option `--code`, or what is typed when the terminal asks.
public final class FactorCode {
    private FactorCode() {}

    public static Supplier<String> from(Arguments arguments) {
        return () -> arguments.text("--code").orElseGet(FactorCode::typed);
    }

    private static String typed() {
        var console = System.console();
        var line =
                console == null || !console.isTerminal() ? null : console.readLine("Code of your authenticator app: ");
        if (line == null) throw new Refusal("the administrator's second factor is missing: add --code CODE");
        return line.strip();
    }
}
