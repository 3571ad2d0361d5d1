package dev.vivavoce.speech.recognition.moonshine;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/// The half of Moonshine that writes: token by token, from the frames of the half that listens.
final class MoonshineDecoder implements AutoCloseable {
    /// Texts followed side by side.
    private static final int BEAM = 4;
    /// So many more are followed that are about to write a hotword: they must not crowd out what else was said.
    private static final int HOPEFUL = 2;
    /// A text this much less likely than the best is given up: where speech is clear only one is left.
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

    /// How likely it is that nothing was said, as a log-probability.
    double nothing(float[][] frames) throws OrtException {
        return force(frames, List.of())[0];
    }

    /// The likeliest text that is not empty, following a few at a time (beam search); likely per token, or short texts
    /// would
    /// always win.
    ///
    /// @param most how many tokens it may have
    /// @param hotwords what is favoured
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

    /// The likeliest text when a good guess is at hand: the guess is checked in one step, and writing goes
    /// on, always with the likeliest token, where it first fails. Far cheaper than [#write], for text that is
    /// soon replaced.
    Draft.Written writeOn(float[][] frames, List<Integer> guess, int most) throws OrtException {
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
                        return draft.written();
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

    /// How many tokens of a guess are the likeliest ones, up to the first that is not.
    private static int right(List<Integer> guess, float[][] logits) {
        int right = 0;
        while (right < guess.size() && Logits.likeliest(logits[right]) == guess.get(right)) {
            right++;
        }
        return right;
    }

    /// The drafts one token longer that are worth following, the likeliest first.
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
