package dev.vivavoce.bench.live;

import dev.vivavoce.cli.Metrics;
import dev.vivavoce.cli.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where speech spends its time, by its own metrics: how often each stage ran and for how long.
record Stages(List<Stage> stages) {
    /// @param seconds in all
    record Stage(String name, double times, double seconds) {
        double milliseconds() {
            return times == 0 ? Double.NaN : 1000 * seconds / times;
        }
    }

    static Stages of(Metrics speech) {
        return new Stages(List.of(
                stage(speech, "final work: waiting for a thread", "speech_executor_wait", Map.of("urgency", "LIVE")),
                stage(speech, "early work: waiting for a thread", "speech_executor_wait", Map.of("urgency", "AHEAD")),
                stage(speech, "recognition: encoder and decoder", "speech_recognition", Map.of()),
                stage(speech, "scores: alignment and networks", "speech_scoring", Map.of()),
                stage(speech, "interim decoding", "speech_executor_work", Map.of("urgency", "INTERIM")),
                stage(speech, "end of an utterance → text stored", "speech_delay_text", Map.of()),
                stage(speech, "end of an utterance → scores stored", "speech_delay_score", Map.of())));
    }

    /// Those of sessions, and those of the partner.
    static Stages ofTalks(Metrics speech) {
        var all = new ArrayList<>(of(speech).stages());
        all.add(stage(speech, "partner: until its first sentence", "speech_partner_reply", Map.of()));
        all.add(stage(speech, "partner: voice of a sentence", "speech_partner_voice", Map.of()));
        return new Stages(List.copyOf(all));
    }

    private static Stage stage(Metrics speech, String name, String timer, Map<String, String> labels) {
        return new Stage(
                name, speech.sum(timer + "_seconds_count", labels), speech.sum(timer + "_seconds_sum", labels));
    }

    /// What was added since an earlier reading.
    Stages since(Stages before) {
        var added = new ArrayList<Stage>();
        for (int i = 0; i < stages.size(); i++) {
            var now = stages.get(i);
            var then = before.stages.get(i);
            added.add(new Stage(now.name(), now.times() - then.times(), now.seconds() - then.seconds()));
        }
        return new Stages(List.copyOf(added));
    }

    @Override
    public String toString() {
        var table = new Table("<>>>", "stages in speech", "mean, ms", "times", "seconds in all");
        for (var stage : stages) {
            table.row(
                    stage.name(),
                    Double.isNaN(stage.milliseconds()) ? "–" : String.format(Locale.ROOT, "%.1f", stage.milliseconds()),
                    String.format(Locale.ROOT, "%.0f", stage.times()),
                    String.format(Locale.ROOT, "%.1f", stage.seconds()));
        }
        return table.toString();
    }
}
