package dev.vivavoce.rating.rubric;

import dev.vivavoce.rating.evidence.Signal;
import java.util.HashSet;
import java.util.List;

/// What is rated by itself, on a scale of its own.
///
/// @param weight its part of the whole, above 0
/// @param needsAudio whether it is not rated without audio
/// @param bands descriptors, from the lowest band, 0, to the highest
/// @param signals what it rests on; their weights sum to 1
public record Criterion(
        String id, String name, double weight, boolean needsAudio, List<String> bands, List<Weighed> signals) {
    private static final double ROUNDING = 1e-6;

    /// A signal's part of a criterion.
    ///
    /// @param poor the value that earns nothing
    /// @param good the value that earns everything; below `poor` where less is better
    public record Weighed(Signal signal, double weight, double poor, double good) {
        public Weighed {
            if (!(weight > 0))
                throw new IllegalArgumentException(signal + ": weight " + weight + " (expected: above 0)");
            if (!Double.isFinite(poor) || !Double.isFinite(good) || poor == good) {
                throw new IllegalArgumentException(signal + ": poor and good must be two numbers");
            }
        }

        /// What a value earns, 0 to 1.
        public double share(double value) {
            return Math.clamp((value - poor) / (good - poor), 0, 1);
        }
    }

    /// @throws IllegalArgumentException when bands or signals are incomplete
    public Criterion {
        bands = List.copyOf(bands);
        signals = List.copyOf(signals);
        if (bands.size() < 2)
            throw new IllegalArgumentException(id + ": bands " + bands.size() + " (expected: at least 2)");
        if (bands.stream().anyMatch(String::isBlank))
            throw new IllegalArgumentException(id + ": a band has no descriptor");
        if (new HashSet<>(bands).size() < bands.size()) {
            throw new IllegalArgumentException(id + ": two bands have the same descriptor");
        }
        if (!(weight > 0)) throw new IllegalArgumentException(id + ": weight " + weight + " (expected: above 0)");
        if (signals.isEmpty()) throw new IllegalArgumentException(id + ": it rests on no signal");
        var seen = new HashSet<Signal>();
        for (var weighed : signals) {
            if (!seen.add(weighed.signal()))
                throw new IllegalArgumentException(id + ": " + weighed.signal() + " is there twice");
        }
        double sum = signals.stream().mapToDouble(Weighed::weight).sum();
        if (Math.abs(sum - 1) > ROUNDING) {
            throw new IllegalArgumentException(id + ": its signals' weights sum to " + sum + " (expected: 1)");
        }
    }

    /// The highest band.
    public int highest() {
        return bands.size() - 1;
    }
}
