package dev.vivavoce.cli.demo;

import dev.vivavoce.cli.Table;
import dev.vivavoce.speech.v1.SpeakResponse;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/// Prints a talk as it happens, each line with the seconds since it began, and measures how long the partner
/// lets the learner wait. Events come on one thread, the partner's voice on another.
public final class TalkView {
    private static final int NO_TURN = 0;

    private final PrintStream out;
    private final long begin = System.nanoTime();
    private final List<Double> delays = new ArrayList<>();
    private final Map<String, Integer> sources = new TreeMap<>();
    private int partnerTurn = NO_TURN;
    private boolean isPartnersTurn;
    private boolean isClosing;
    private long saidAt;
    private int soundingTurn = NO_TURN;

    public TalkView(PrintStream out) {
        this.out = out;
    }

    /// The card that the learner reads, as text.
    public static String card(JsonNode scenario) {
        var text = new StringBuilder(scenario.required("title").asString()).append('\n');
        text.append(scenario.required("setting").asString()).append('\n');
        text.append(scenario.required("candidateCard").required("role").asString())
                .append('\n');
        for (var task : scenario.required("tasks"))
            text.append("  - ").append(task.asString()).append('\n');
        return text.append('\n').toString();
    }

    /// Shows one event of `speakingEvents`.
    public synchronized void show(JsonNode event) {
        switch (event.required("__typename").asString()) {
            case "PhaseChanged" ->
                line("phase", event.required("phase").asString().toLowerCase(Locale.ROOT));
            case "TurnEnded" -> {
                isPartnersTurn = true;
                line("learner", event.required("text").asString());
            }
            case "PartnerSpoke" -> {
                isPartnersTurn = true;
                partnerTurn = event.required("turn").asInt();
                var source = event.path("source").asString("").toLowerCase(Locale.ROOT);
                if (!source.isEmpty()) sources.merge(source, 1, Integer::sum);
                line("partner", event.required("text").asString() + (source.isEmpty() ? "" : "  [" + source + "]"));
            }
            case "PartnerFinished" -> {
                isPartnersTurn = false;
                isClosing = event.required("closing").asBoolean();
                if (event.required("interrupted").asBoolean())
                    line(
                            "",
                            "(interrupted after "
                                    + event.required("heardCharacters").asInt() + " characters)");
            }
            case "WarningRaised" ->
                line(
                        "warning",
                        event.required("warning")
                                .asString()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' '));
            case "SpeakingFinished" -> line("finished", "the report follows");
            default -> {} // what is heard in between, and events invented later
        }
        notifyAll();
    }

    /// Takes a message of the audio line: the first sound of a turn ends the learner's wait.
    public synchronized void hear(SpeakResponse response) {
        if (!response.hasPartnerAudio()) return;
        int turn = response.getPartnerAudio().getTurn();
        if (turn == soundingTurn) return;
        soundingTurn = turn;
        if (saidAt == 0) return;
        double seconds = (System.nanoTime() - saidAt) / 1e9;
        saidAt = 0;
        delays.add(seconds);
        line("", String.format(Locale.ROOT, "(the partner's voice, %.2f s after the learner's last sound)", seconds));
    }

    /// The learner has said a line.
    public synchronized void said() {
        saidAt = System.nanoTime();
        isPartnersTurn = true;
    }

    /// The line is about to drop.
    public synchronized void dropped() {
        line("", "(the line drops)");
    }

    /// Waits for the end of the partner's turn.
    public void awaitLearnersTurn(Duration atMost) throws InterruptedException {
        await(() -> !isPartnersTurn || isClosing, atMost);
    }

    /// Waits until the partner begins to speak.
    public void awaitPartner(Duration atMost) throws InterruptedException {
        int before;
        synchronized (this) {
            before = partnerTurn;
        }
        await(() -> partnerTurn != before || isClosing, atMost);
    }

    /// Waits for the partner's last words; false when they do not come.
    public boolean awaitClosing(Duration atMost) throws InterruptedException {
        return await(() -> isClosing, atMost);
    }

    public synchronized boolean isClosing() {
        return isClosing;
    }

    /// How long the learner waited for the partner's voice, as a table.
    public synchronized String delays() {
        if (delays.isEmpty()) return "The partner was not heard.\n";
        var sorted = delays.stream().sorted().toList();
        return new Table(">>>>", "answers", "median", "most", "least")
                .row(
                        Integer.toString(sorted.size()),
                        seconds(sorted.get(sorted.size() / 2)),
                        seconds(sorted.getLast()),
                        seconds(sorted.getFirst()))
                .toString();
    }

    /// Whether a language model wrote a sentence.
    public synchronized boolean isSpokenByModel() {
        return sources.containsKey("model");
    }

    /// Where the partner's sentences came from, as a table.
    public synchronized String sources() {
        var table = new Table("<>", "written by", "sentences");
        sources.forEach((source, sentences) -> table.row(source, Integer.toString(sentences)));
        return table.toString();
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.2f s", value);
    }

    private synchronized boolean await(BooleanSupplier what, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (!what.getAsBoolean()) {
            long left = until - System.nanoTime();
            if (left <= 0) return false;
            wait(Math.max(1, left / 1_000_000));
        }
        return true;
    }

    private void line(String what, String text) {
        out.println("%s  %-8s  %s".formatted(what.isEmpty() ? " ".repeat(7) : clock(), what, text));
        out.flush();
    }

    private String clock() {
        return String.format(Locale.ROOT, "%5.1f s", (System.nanoTime() - begin) / 1e9);
    }
}
