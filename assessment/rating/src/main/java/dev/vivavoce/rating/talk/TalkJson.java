package dev.vivavoce.rating.talk;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonStreamParser;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// A talk as JSON: `{"scenario": ID, "turns": [{"who": "LEARNER|PARTNER", "text": …, "start": s, "end": s}]}`,
/// and optionally `"quality": 1–3`, `"pronunciation": {"accuracy": 0–100, "prosody": 0–100}`, and
/// `"bands": {CRITERION: BAND}`, with the `"rubric"` that they belong to unless it is the one for the scenario.
///
/// @param quality how good the talk is meant to be, 1 to 3; empty where it is not given. Rating never sees it
/// @param rubric the id of the rubric that the bands belong to; empty for the one for the scenario
/// @param bands what examiners gave, by criterion, from 0 on; may be halves. Rating never sees them
public record TalkJson(Talk talk, OptionalInt quality, String rubric, Map<String, Double> bands) {
    private static final Set<String> KEYS = Set.of("scenario", "turns", "quality", "pronunciation", "rubric", "bands");
    private static final int MOST_BANDS = 100;
    private static final int LONGEST_TEXT = 2_000_000;

    /// Reads one talk.
    ///
    /// @throws TalkRefused when the text is no such JSON, or the talk is too long
    public static TalkJson read(String json) {
        if (json.length() > LONGEST_TEXT) {
            throw new TalkRefused(TalkRefused.Reason.TALK_TOO_LONG, "the file is longer than a talk can be");
        }
        try {
            var parser = new JsonStreamParser(new StringReader(json));
            if (!parser.hasNext()) throw malformed("the file is empty");
            var read = talk(object(parser.next(), "the talk"));
            if (parser.hasNext()) throw malformed("there is more than one talk");
            return read;
        } catch (JsonParseException | StackOverflowError _) { // Gson recurses into nested arrays
            throw malformed("this is no JSON");
        }
    }

    private static TalkJson talk(JsonObject json) {
        for (var key : json.keySet()) if (!KEYS.contains(key)) throw malformed("a talk has no such field");
        var turns = new ArrayList<Turn>();
        for (var turn : list(json, "turns")) turns.add(turn(object(turn, "a turn")));
        var bands = bands(json);
        if (bands.isEmpty() && json.has("rubric")) throw malformed("a rubric needs bands");
        return new TalkJson(
                new Talk(text(json, "scenario"), turns, pronunciation(json)),
                quality(json),
                json.has("rubric") ? text(json, "rubric") : "",
                bands);
    }

    private static Turn turn(JsonObject json) {
        var who = switch (text(json, "who")) {
            case "LEARNER" -> Speaker.LEARNER;
            case "PARTNER" -> Speaker.PARTNER;
            default -> throw malformed("who must be LEARNER or PARTNER");
        };
        return new Turn(who, text(json, "text"), number(json, "start"), number(json, "end"));
    }

    private static Optional<Pronunciation> pronunciation(JsonObject json) {
        if (!json.has("pronunciation")) return Optional.empty();
        var figures = object(json.get("pronunciation"), "pronunciation");
        return Optional.of(new Pronunciation(number(figures, "accuracy"), number(figures, "prosody")));
    }

    private static Map<String, Double> bands(JsonObject json) {
        if (!json.has("bands")) return Map.of();
        var bands = object(json.get("bands"), "bands");
        if (bands.size() > MOST_BANDS) throw malformed("there are more bands than any rubric has criteria");
        var byCriterion = new HashMap<String, Double>();
        for (var criterion : bands.keySet()) {
            double band = number(bands, criterion);
            if (!(band >= 0) || !Double.isFinite(band)) throw malformed("a band must be 0 or more");
            byCriterion.put(criterion, band);
        }
        return Map.copyOf(byCriterion);
    }

    private static OptionalInt quality(JsonObject json) {
        if (!json.has("quality")) return OptionalInt.empty();
        double quality = number(json, "quality");
        if (quality != 1 && quality != 2 && quality != 3) throw malformed("quality must be 1, 2 or 3");
        return OptionalInt.of((int) quality);
    }

    private static JsonObject object(JsonElement element, String what) {
        if (element instanceof JsonObject object) return object;
        throw malformed(what + " must be an object");
    }

    private static List<JsonElement> list(JsonObject json, String key) {
        if (json.has(key) && json.get(key).isJsonArray())
            return json.getAsJsonArray(key).asList();
        throw malformed(key + " must be a list");
    }

    private static String text(JsonObject json, String key) {
        if (json.get(key) instanceof JsonPrimitive value && value.isString()) return value.getAsString();
        throw malformed(key + " must be a text");
    }

    private static double number(JsonObject json, String key) {
        if (json.get(key) instanceof JsonPrimitive value && value.isNumber()) {
            try {
                return value.getAsDouble();
            } catch (NumberFormatException _) { // reported below
            }
        }
        throw malformed(key + " must be a number");
    }

    private static TalkRefused malformed(String why) {
        return new TalkRefused(TalkRefused.Reason.MALFORMED, why);
    }
}
