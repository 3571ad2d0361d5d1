package dev.vivavoce.identity.limit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A name by which people recognise a device, from the `User-Agent` header of its browser. It needs no more
/// than the brand of the browser and the system, which hardly change, so there is no database of browsers.
final class DeviceName {
    /// What the header contains, and the name. The first match counts, because most browsers name others as
    /// well.
    private record Sign(String part, String name) {}

    private static final List<Sign> BROWSERS = List.of(
            new Sign("Vivavoce/", "Vivavoce"),
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("Windows", "Windows"),
            new Sign("Macintosh", "macOS"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Linux", "Linux"));

    private DeviceName() {}

    /// Returns a name such as `Firefox, Windows`; empty for a header that names neither.
    static String of(@Nullable String userAgent) {
        if (userAgent == null) return "";
        return Stream.of(BROWSERS, SYSTEMS)
                .flatMap(signs -> signs.stream()
                        .filter(sign -> userAgent.contains(sign.part()))
                        .limit(1))
                .map(Sign::name)
                .collect(Collectors.joining(", "));
    }
}
