package dev.vivavoce.speech.transcription.engine;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.speech.enginetable.EngineTable;
import dev.vivavoce.speech.recognition.Transcriber;
import dev.vivavoce.speech.recognition.moonshine.MoonshineRecognizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which engines transcribe a language, and which one detects it: `es:transcribe; *:embedded; detect:openai`.
///
/// @param detection empty where no language is detected
public record TranscriberTable(EngineTable<TranscriberName> orders, Optional<TranscriberName> detection) {
    private static final String DETECT = "detect";
    private static final String OTHERS = "*";
    private static final List<TranscriberName> DETECTORS = List.of(TranscriberName.OPENAI, TranscriberName.TRANSCRIBE);

    /// Reads a setting. A value that is not a table is reported as an invalid setting.
    static TranscriberTable read(Env env, String key) {
        var rows = new ArrayList<String>();
        var detectors = new ArrayList<String>();
        for (var row : env.text(key, "").split(";", -1)) {
            var sides = row.split(":", 2);
            if (sides.length == 2 && sides[0].strip().equalsIgnoreCase(DETECT)) detectors.add(sides[1].strip());
            else rows.add(row);
        }
        var left = String.join(";", rows);
        var orders = EngineTable.read(env, key, left.isBlank() ? "" : left, TranscriberName.EMBEDDED);
        var detection = detectors.isEmpty() ? Optional.<TranscriberName>empty() : detection(env, key, detectors);
        var table = new TranscriberTable(orders, detection);
        table.check(env, key);
        return table;
    }

    private static Optional<TranscriberName> detection(Env env, String key, List<String> detectors) {
        var found = DETECTORS.stream()
                .filter(one -> detectors.equals(List.of(detectors.getFirst()))
                        && EngineTable.written(one).equals(detectors.getFirst().toLowerCase(Locale.ROOT)))
                .findFirst();
        if (found.isEmpty())
            env.fault(
                    key,
                    "one engine out of "
                            + DETECTORS.stream().map(EngineTable::written).toList() + " that detects, instead of '"
                            + String.join("; ", detectors) + "'");
        return found;
    }

    /// Transcribe takes a recording as a whole, so it comes before all that take utterances. Where it detects, its text
    /// is in the language that it has found.
    private void check(Env env, String key) {
        var first = EngineTable.written(TranscriberName.TRANSCRIBE);
        if (orders.order(OTHERS).contains(TranscriberName.TRANSCRIBE))
            env.fault(key, "languages by name for " + first + ", such as es:" + first);
        for (var language : orders.languagesOf(TranscriberName.TRANSCRIBE))
            if (!isWhole(language)) env.fault(key, first + " before the other engines of " + language);
        if (detection.filter(one -> one == TranscriberName.TRANSCRIBE).isEmpty()) return;
        boolean isEmbeddedAlone =
                orders.order(OTHERS).contains(TranscriberName.EMBEDDED) && orders.isOther(MoonshineRecognizer.LANGUAGE);
        long languages =
                orders.languages().stream().map(Transcriber::primary).distinct().count();
        if (isEmbeddedAlone || languages < 2 || !orders.languages().stream().allMatch(this::isWhole))
            env.fault(
                    key,
                    "two languages or more, each with " + first + " as its first engine, because detect names "
                            + first);
    }

    private boolean isWhole(String language) {
        return orders.order(language).getFirst() == TranscriberName.TRANSCRIBE;
    }

    boolean names(TranscriberName engine) {
        return orders.names(engine) || detection.filter(one -> one == engine).isPresent();
    }
}
