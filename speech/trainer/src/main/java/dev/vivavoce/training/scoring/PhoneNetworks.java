package dev.vivavoce.training.scoring;

import dev.vivavoce.speech.pronunciation.alignment.PhoneAligner;
import dev.vivavoce.speech.pronunciation.alignment.PhoneNetwork;
import dev.vivavoce.speech.pronunciation.model.ScoringModel;
import dev.vivavoce.speech.pronunciation.model.ScoringModel.About;
import dev.vivavoce.speech.pronunciation.model.ScoringModel.Tensor;
import dev.vivavoce.training.learning.Progress;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// The phone networks without each fold of speakers and of all speakers, trained or read from a cache. Training them
/// takes half of the time.
final class PhoneNetworks {
    private static final int FIRST_WIDTH = 96;
    private static final int FIRST_EPOCHS = 4;
    private static final int WIDTH = 192;
    private static final int EPOCHS = 6;

    private final Corpus corpus;
    private final About about;
    private final Optional<Path> kept;
    private boolean isAligned;

    /// @param kept the cache folder
    PhoneNetworks(Corpus corpus, About about, Optional<Path> kept) {
        this.corpus = corpus;
        this.about = about;
        this.kept = kept;
    }

    /// Returns the tensors of the networks without each fold, then of the network of all speakers.
    List<Map<String, Tensor>> learn() throws IOException {
        var networks = new ArrayList<Map<String, Tensor>>();
        for (int fold = 0; fold <= Corpus.FOLDS; fold++) {
            networks.add(network(fold));
        }
        return List.copyOf(networks);
    }

    private Map<String, Tensor> network(int fold) throws IOException {
        if (kept.isEmpty()) {
            return learn(fold);
        }
        var file = kept.get().resolve("phones." + corpus.fingerprint() + "." + fold);
        if (Files.isRegularFile(file)) {
            try (var in = new BufferedInputStream(Files.newInputStream(file))) {
                return ScoringModel.read(in).tensors();
            }
        }
        var learned = learn(fold);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            new ScoringModel(about, learned).write(out);
        }
        return learned;
    }

    private Map<String, Tensor> learn(int fold) {
        if (!isAligned) {
            align();
            isAligned = true;
        }
        var others = corpus.utterances().stream()
                .filter(spoken -> corpus.fold(spoken) != fold)
                .toList();
        var name = fold < Corpus.FOLDS ? "phones without part " + (fold + 1) : "phones";
        return PhoneTraining.learn(others, WIDTH, EPOCHS, about.seed() + fold, name);
    }

    /// Aligns the texts again, with a network trained on the first alignment.
    private void align() {
        var first = PhoneTraining.learn(corpus.utterances(), FIRST_WIDTH, FIRST_EPOCHS, about.seed(), "first phones");
        var aligner = new PhoneAligner(new PhoneNetwork(new ScoringModel(about, first)));
        var work = new ArrayList<Callable<Integer>>();
        for (var spoken : corpus.utterances()) {
            work.add(() -> {
                var sound = aligner.listen(new float[0], spoken.whole());
                var labels = new int[spoken.labels().length];
                for (var word : aligner.align(sound, spoken.slots()).words()) {
                    for (var phone : word.phones()) {
                        Arrays.fill(labels, phone.fromFrame(), phone.toFrame(), PhoneNetwork.index(phone.phone()));
                    }
                }
                System.arraycopy(labels, 0, spoken.labels(), 0, labels.length);
                return labels.length;
            });
        }
        Progress.all("aligning", work);
    }
}
