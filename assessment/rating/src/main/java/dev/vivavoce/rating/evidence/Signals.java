package dev.vivavoce.rating.evidence;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// All readings of a talk. A signal that cannot be measured, for example pronunciation without audio, has none.
public record Signals(Map<Signal, Reading> readings) {
    public Signals {
        var sorted = new EnumMap<Signal, Reading>(Signal.class);
        sorted.putAll(readings);
        readings = Collections.unmodifiableMap(sorted);
    }

    public Optional<Reading> of(Signal signal) {
        return Optional.ofNullable(readings.get(signal));
    }
}
