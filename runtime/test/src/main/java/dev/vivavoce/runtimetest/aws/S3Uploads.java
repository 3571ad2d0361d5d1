package dev.vivavoce.runtimetest.aws;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The uploads in parts that [S3StandIn] has begun and not ended.
final class S3Uploads {
    private static final Pattern PART = Pattern.compile(
            "<Part>\\s*<ETag>(?:&quot;|\")?([^<&\"]*)(?:&quot;|\")?</ETag>\\s*<PartNumber>(\\d+)</PartNumber>\\s*</Part>");

    /// An object that is sent in parts.
    record Upload(String key, String type, Map<Integer, byte[]> parts) {}

    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();

    String begin(String key, String type) {
        var id = UUID.randomUUID().toString();
        uploads.put(id, new Upload(key, type, new ConcurrentHashMap<>()));
        return id;
    }

    /// Returns the tag of the part; empty when there is no such upload.
    Optional<String> part(String id, int number, byte[] bytes) {
        var upload = uploads.get(id);
        if (upload == null) return Optional.empty();
        upload.parts().put(number, bytes);
        return Optional.of(tag(number, bytes));
    }

    /// Ends an upload, and returns its object when the list names every part with its tag.
    Optional<byte[]> complete(String id, String xml) {
        var upload = uploads.get(id);
        if (upload == null) return Optional.empty();
        var named = new TreeMap<Integer, String>();
        PART.matcher(xml).results().forEach(found -> named.put(Integer.parseInt(found.group(2)), found.group(1)));
        var whole = new ByteArrayOutputStream();
        for (var part : new TreeMap<>(upload.parts()).entrySet()) {
            if (!tag(part.getKey(), part.getValue()).equals(named.remove(part.getKey()))) return Optional.empty();
            whole.writeBytes(part.getValue());
        }
        if (!named.isEmpty()) return Optional.empty();
        uploads.remove(id);
        return Optional.of(whole.toByteArray());
    }

    Optional<Upload> find(String id) {
        return Optional.ofNullable(uploads.get(id));
    }

    void abort(String id) {
        uploads.remove(id);
    }

    /// The keys of those that are not ended.
    List<String> open() {
        return uploads.values().stream().map(Upload::key).toList();
    }

    private static String tag(int number, byte[] bytes) {
        return "part-" + number + "-" + bytes.length;
    }
}
