package dev.vivavoce.speech.recognition.moonshine;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Moonshine's decoder: writes text token by token from the encoder's frames.
final class MoonshineDecoder implements AutoCloseable {
    /// Parallel hypotheses.
    private static final int BEAM = 4;
    /// Further hypotheses inside a hotword, so that they displace no others.
    private static final int HOPEFUL = 2;
    /// A hypothesis this much less likely than the best is dropped; with clear speech only one remains.
    private static final double GIVE_UP = 3;

    private final DecoderSteps steps;

    /// @param model an ONNX file
    MoonshineDecoder(byte[] model) throws OrtException {
        steps = new DecoderSteps(model, BEAM + HOPEFUL);
    }

    @Override
    public void close() throws OrtException {
        steps.close();
    }

    /// The log-probability of an empty text.
    double nothing(float[][] frames) throws OrtException {
        return force(frames, List.of())[0];
    }

    /// The likeliest text that is not empty, following a few at a time (beam search); ranked by probability per
    /// token, or short texts would always win.
    ///
    /// @param most the largest number of tokens
    /// @param hotwords the words that get a bonus
    Draft.Written write(float[][] frames, int most, HotwordTrie hotwords) throws OrtException {
        try (var sound = steps.sound(frames)) {
            var step = sound.start();
            try {
                var drafts = next(List.of(Draft.EMPTY), step.logits(), hotwords);
                Draft best = null;
                while (true) {
                    var going = new ArrayList<Draft>();
                    for (var draft : drafts) {
                        if (!draft.hasEnded()) {
                            going.add(draft);
                        } else if (best == null || draft.mean() > best.mean()) {
                            best = draft;
                        }
                    }
                    double bar = best == null ? Double.NEGATIVE_INFINITY : best.mean();
                    going.removeIf(draft -> draft.score() / (draft.tokens().size() + 1) <= bar || draft.loops());
                    if (going.isEmpty() || going.getFirst().tokens().size() >= most) {
                        best = best != null ? best : going.isEmpty() ? drafts.getFirst() : going.getFirst();
                        return best.written();
                    }
                    var following = sound.next(going, step.memory());
                    step.memory().close();
                    step = following;
                    drafts = next(inOrder(going), step.logits(), hotwords);
                }
            } finally {
                step.memory().close();
            }
        }
    }

    /// The likeliest text given a good guess: verifies the guess in one step, and continues greedily where it first
    /// differs. Far cheaper than [#write], for interim text.
    ///
    /// @param givesUp checked before each step
    /// @return nothing when it gave up
    Optional<Draft.Written> writeOn(float[][] frames, List<Integer> guess, int most, BooleanSupplier givesUp)
            throws OrtException {
        if (givesUp.getAsBoolean()) {
            return Optional.empty();
        }
        try (var sound = steps.sound(frames)) {
            var given = sound.given(guess, logits -> right(guess, logits));
            var draft = Draft.EMPTY;
            for (int i = 0; i < right(guess, given.logits()); i++) {
                draft = draft.with(guess.get(i), Logits.logProbability(given.logits()[i], guess.get(i)));
            }
            var step = given.step();
            try {
                while (true) {
                    int token = Logits.likeliest(step.logits()[0]);
                    draft = draft.with(token, Logits.logProbability(step.logits()[0], token));
                    if (draft.hasEnded() || draft.tokens().size() >= most || draft.loops()) {
                        return Optional.of(draft.written());
                    }
                    if (givesUp.getAsBoolean()) {
                        return Optional.empty();
                    }
                    var following = sound.next(List.of(draft), step.memory());
                    step.memory().close();
                    step = following;
                }
            } finally {
                step.memory().close();
            }
        }
    }

    /// The log-probability of each given token and of the end after them, in one step.
    double[] force(float[][] frames, List<Integer> tokens) throws OrtException {
        try (var sound = steps.sound(frames)) {
            var logits = sound.logits(tokens);
            var logProbabilities = new double[tokens.size() + 1];
            for (int i = 0; i <= tokens.size(); i++) {
                int token = i < tokens.size() ? tokens.get(i) : LlamaTokenizer.END;
                logProbabilities[i] = Logits.logProbability(logits[i], token);
            }
            return logProbabilities;
        }
    }

    /// The number of guessed tokens before the first that is not the likeliest.
    private static int right(List<Integer> guess, float[][] logits) {
        int right = 0;
        while (right < guess.size() && Logits.likeliest(logits[right]) == guess.get(right)) {
            right++;
        }
        return right;
    }

    /// The extended drafts to keep, the likeliest first.
    private static List<Draft> next(List<Draft> drafts, float[][] rows, HotwordTrie hotwords) {
        var longer = new ArrayList<Draft>();
        for (int row = 0; row < drafts.size(); row++) {
            var logits = rows[row];
            double all = Logits.logSumExp(logits);
            var draft = drafts.get(row);
            var tokens = new LinkedHashSet<Integer>();
            for (int token : Logits.likeliest(logits, BEAM + 1)) {
                tokens.add(token);
            }
            tokens.addAll(hotwords.following(draft.place()));
            for (int token : tokens) {
                boolean nothing = token == LlamaTokenizer.END && draft.tokens().isEmpty();
                if (nothing) {
                    continue;
                }
                longer.add(draft.with(token, logits[token] - all, hotwords.after(draft.place(), token)));
            }
        }
        longer.sort(Comparator.comparingDouble(Draft::score).reversed());
        double best = Double.NEGATIVE_INFINITY;
        for (var draft : longer) {
            best = draft.isHopeful() ? best : Math.max(best, draft.score());
        }
        double bar = best - GIVE_UP;
        int plain = BEAM;
        int hopeful = HOPEFUL;
        var kept = new ArrayList<Draft>();
        for (var draft : longer) {
            if (draft.score() >= bar && (draft.isHopeful() ? hopeful-- > 0 : plain-- > 0)) kept.add(draft);
        }
        return kept;
    }

    private static List<Draft> inOrder(List<Draft> drafts) {
        var ordered = new ArrayList<Draft>();
        for (int row = 0; row < drafts.size(); row++) {
            ordered.add(drafts.get(row).inRow(row));
        }
        return ordered;
    }
}
