package dev.vivavoce.training.sphinx;

import dev.vivavoce.speech.pronunciation.alignment.Aligner.Slot;
import dev.vivavoce.speech.pronunciation.alignment.Trellis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The first alignment of a training run: forced alignment by the CMU Sphinx model of US English over
/// context-independent phones of three states each. It chooses among the pronunciations of a word, allows silence
/// between words, and can skip words.
public final class SphinxAligner {
    private static final int STATES = Acoustics.STATES;
    private static final double FRAME_SECONDS = Acoustics.FRAME_SHIFT / 16_000.0;

    private final Acoustics acoustics = new Acoustics();
    private final List<Trellis.Between> silence = List.of(new Trellis.Between(states(List.of("SIL")), 0));

    /// A phone and its time span.
    public record Phone(String phone, double startSeconds, double endSeconds) {}

    /// Aligns slots with 16 kHz samples and returns their phones. Skipped slots have none.
    public List<Phone> align(float[] samples, List<Slot> slots) {
        var scores = acoustics.score(samples);
        if (scores.length == 0) {
            return List.of();
        }
        var rows = slots.stream()
                .map(slot -> new Trellis.Slot(
                        slot.choices().stream().map(this::states).toList(), slot.skipCost()))
                .toList();
        var phones = new ArrayList<Phone>();
        for (var filled : Trellis.best(scores, rows, silence)) {
            var said = slots.get(filled.slot()).choices().get(filled.way());
            for (int p = 0; p < said.size(); p++) {
                phones.add(new Phone(
                        said.get(p),
                        filled.starts()[p * STATES] * FRAME_SECONDS,
                        filled.starts()[(p + 1) * STATES] * FRAME_SECONDS));
            }
        }
        return List.copyOf(phones);
    }

    private int[] states(List<String> phones) {
        return phones.stream()
                .flatMapToInt(phone -> IntStream.range(0, STATES).map(state -> index(phone) * STATES + state))
                .toArray();
    }

    private int index(String phone) {
        int index = acoustics.phones().indexOf(phone);
        if (index < 0) {
            throw new IllegalArgumentException("phone: " + phone + " (expected: one of " + acoustics.phones() + ")");
        }
        return index;
    }
}
