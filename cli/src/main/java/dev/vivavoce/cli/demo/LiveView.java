package dev.vivavoce.cli.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// Prints a session's events as they arrive, each with the seconds since the first sound was sent: interim text in
/// grey and overwritten by what follows, final text in bold; plain lines without a terminal.
public final class LiveView {
    private static final String GREY = "\u001b[90m";
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";
    private static final String OVER = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private final long begin = System.nanoTime();
    private final List<String> utterancesToScore = new ArrayList<>();
    private int scored;
    private boolean interimStands;

    public LiveView(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /// Shows one event of `speakingEvents`.
    public synchronized void show(JsonNode event) {
        switch (event.required("__typename").asString()) {
            case "SpeechStarted" -> {
                utterancesToScore.add(event.path("utteranceId").asString(""));
                interim("…");
            }
            case "TranscriptUpdated" ->
                interim((event.required("stableText").asString() + " "
                                + event.required("unstableText").asString())
                        .strip());
            case "UtteranceRecognized" -> {
                var text = event.required("text").asString();
                line("final", text.isEmpty() ? "(no words)" : (terminal ? BOLD + text + PLAIN : text));
            }
            case "UtteranceScored" -> {
                scored++;
                utterancesToScore.remove(event.path("utteranceId").asString(""));
                scores(event);
            }
            case "WarningRaised" ->
                line(
                        "warning",
                        event.required("warning")
                                .asString()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' '));
            case "SpeakingFinished" -> line("finished", "the result follows");
            default -> {} // an event invented later
        }
        notifyAll();
    }

    /// Waits until the current utterance is scored.
    ///
    /// @return whether anything was scored
    public synchronized boolean awaitScores(long untilNanoTime) throws InterruptedException {
        while (scored == 0 || !utterancesToScore.isEmpty()) {
            long left = untilNanoTime - System.nanoTime();
            if (left <= 0) break;
            wait(Math.max(1, left / 1_000_000));
        }
        return scored > 0;
    }

    private void scores(JsonNode event) {
        var scores = event.path("scores");
        if (!scores.isObject()) return;
        var words = new StringBuilder();
        for (var word : event.required("words")) {
            words.append(words.isEmpty() ? "" : "  ")
                    .append(word.required("text").asString())
                    .append(' ')
                    .append(Math.round(word.required("score").asDouble()));
        }
        line("scored", words.toString());
        line(
                "",
                "overall %d, accuracy %d, fluency %d, prosody %d"
                        .formatted(
                                Math.round(scores.required("overall").asDouble()),
                                Math.round(scores.required("accuracy").asDouble()),
                                Math.round(scores.required("fluency").asDouble()),
                                Math.round(scores.required("prosody").asDouble())));
    }

    private void interim(String text) {
        if (terminal) {
            out.print(OVER + clock() + "  hearing   " + GREY + text + PLAIN);
            interimStands = true;
        } else {
            out.println(clock() + "  hearing   " + text);
        }
        out.flush();
    }

    private void line(String what, String text) {
        if (interimStands) out.print(OVER);
        interimStands = false;
        out.println("%s  %-8s  %s".formatted(what.isEmpty() ? " ".repeat(7) : clock(), what, text));
        out.flush();
    }

    private String clock() {
        return String.format(Locale.ROOT, "%5.1f s", (System.nanoTime() - begin) / 1e9);
    }
}
