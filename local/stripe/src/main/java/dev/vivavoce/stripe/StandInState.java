package dev.vivavoce.stripe;

import static java.util.Objects.requireNonNull;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The objects of the stand-in, by id, in the shapes of Stripe's API. With a file, they outlive the process.
final class StandInState {
    private static final Gson GSON = new GsonBuilder().serializeNulls().create();
    private static final JsonObject SHAPES = shapes();

    private final @Nullable Path file;
    private final Map<String, JsonObject> objects = new LinkedHashMap<>();
    private long number;
    /// Seconds by which the test clock is ahead of the real one.
    private long ahead;

    StandInState(@Nullable Path file) {
        this.file = file;
        if (file != null && Files.exists(file)) load(file);
    }

    /// Adds an object of a kind, with every field of its shape and an id of its own.
    JsonObject create(String kind, String prefix) {
        var object = requireNonNull(SHAPES.getAsJsonObject(kind), kind).deepCopy();
        object.addProperty("id", prefix + "_standin" + String.format(java.util.Locale.ROOT, "%010d", ++number));
        if (object.has("created")) object.addProperty("created", now());
        objects.put(text(object, "id"), object);
        return object;
    }

    /// Adds an object under a chosen id.
    JsonObject create(String kind, String prefix, String id) {
        var object = create(kind, prefix);
        objects.remove(text(object, "id"));
        object.addProperty("id", id);
        objects.put(id, object);
        return object;
    }

    /// A part of another object; not found by its id.
    JsonObject part(String kind, String prefix) {
        var object = create(kind, prefix);
        objects.remove(text(object, "id"));
        return object;
    }

    /// @throws StripeRefusal resource_missing
    JsonObject get(String kind, String id) {
        var object = objects.get(id);
        if (object == null || !text(object, "object").equals(kind)) throw StripeRefusal.missing(kind, id);
        return object;
    }

    boolean contains(String id) {
        return objects.containsKey(id);
    }

    /// Newest first.
    List<JsonObject> all(String kind, Predicate<JsonObject> wanted) {
        var found = new ArrayList<JsonObject>();
        for (var object : objects.values())
            if (text(object, "object").equals(kind) && wanted.test(object)) found.add(object);
        return found.reversed();
    }

    void remove(String id) {
        objects.remove(id);
    }

    /// Seconds since 1970, by the test clock.
    long now() {
        return System.currentTimeMillis() / 1000 + ahead;
    }

    void advanceTo(long seconds) {
        ahead += seconds - now();
    }

    /// Writes the objects to the file, if there is one.
    void save() {
        if (file == null) return;
        var all = new JsonObject();
        all.addProperty("number", number);
        all.addProperty("ahead", ahead);
        var list = new com.google.gson.JsonArray();
        objects.values().forEach(list::add);
        all.add("objects", list);
        try {
            var part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, GSON.toJson(all));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private void load(Path stored) {
        try {
            var all = JsonParser.parseString(Files.readString(stored)).getAsJsonObject();
            number = all.get("number").getAsLong();
            ahead = all.get("ahead").getAsLong();
            for (var one : all.getAsJsonArray("objects")) {
                var object = one.getAsJsonObject();
                objects.put(text(object, "id"), object);
            }
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /// A copy without what only the stand-in knows.
    static JsonObject shown(JsonObject object) {
        var copy = object.deepCopy();
        copy.remove("standin");
        return copy;
    }

    static String json(JsonElement element) {
        return GSON.toJson(element);
    }

    /// Empty for null.
    static String text(JsonObject object, String name) {
        var value = object.get(name);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }

    static long number(JsonObject object, String name) {
        var value = object.get(name);
        return value == null || value.isJsonNull() ? 0 : value.getAsLong();
    }

    private static JsonObject shapes() {
        try (var in = requireNonNull(StandInState.class.getResourceAsStream("shapes.json"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
