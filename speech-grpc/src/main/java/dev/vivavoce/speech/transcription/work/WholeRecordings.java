package dev.vivavoce.speech.transcription.work;

import dev.vivavoce.speech.recognition.RecordingTranscriber;
import dev.vivavoce.speech.recognition.RecordingTranscriber.Heard;
import dev.vivavoce.speech.recognition.RecordingTranscriber.Recording;
import dev.vivavoce.speech.recognition.RecordingTranscriber.Waiting;
import dev.vivavoce.speech.recognition.TranscriptionException;
import dev.vivavoce.speech.transcription.engine.OfferedLanguage;
import dev.vivavoce.speech.transcription.engine.Transcribers;
import dev.vivavoce.speech.transcription.state.Archive;
import dev.vivavoce.speech.transcription.state.FailureReason;
import dev.vivavoce.speech.transcription.state.ToldSpeakers;
import dev.vivavoce.speech.transcription.state.Transcription;
import dev.vivavoce.speech.transcription.transcript.Paragraph;
import dev.vivavoce.speech.transcription.transcript.PartStore;
import dev.vivavoce.speech.transcription.transcript.SpeakerParts;
import dev.vivavoce.speech.transcription.transcript.TranscriptPart;
import dev.vivavoce.speech.transcription.upload.RecordedFileDeletions;
import dev.vivavoce.speech.transcription.work.SpokenParts.SpokenPart;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Has recordings transcribed as a whole. The engine keeps what it has of one until the text is stored, so a killed
/// process costs nothing but the wait; then it is deleted there.
final class WholeRecordings {
    /// How a recording was transcribed.
    enum Outcome {
        /// Its text is stored.
        DONE,
        /// The next engine takes the utterances.
        NEXT,
        /// None of the languages that can be transcribed is spoken in it.
        LANGUAGE_NOT_HEARD
    }

    /// The owner does not allow it any more.
    private static final class Withdrawn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Withdrawn() {
            super("withdrawn", null, false, false);
        }
    }

    private final Archive archive;
    private final WorkStore store;
    private final PartStore parts = new PartStore();
    private final RecordedFileDeletions deletions;
    private final Transcribers transcribers;
    private final Clock clock;

    WholeRecordings(
            Archive archive, WorkStore store, RecordedFileDeletions deletions, Transcribers transcribers, Clock clock) {
        this.archive = archive;
        this.store = store;
        this.deletions = deletions;
        this.transcribers = transcribers;
        this.clock = clock;
    }

    /// @param engine the first one of the language, or that which detects it
    /// @param pcm the sound
    /// @param whenSent called once the engine needs the sound here no more, before the wait for its text
    /// @throws Transcribers.NoneLeft when it fails or may not be asked, and no other engine can take the recording
    /// @throws Try.Superseded when the try may not write
    Outcome transcribe(Try work, RecordingTranscriber engine, Path pcm, Runnable whenSent) {
        var own = work.transcription();
        if (own.progress().doneSamples() > 0) return Outcome.NEXT; // which has begun in an earlier try
        if (!isAllowed(own, engine)) return next(work, FailureReason.CONSENT_MISSING);
        sent(work);
        try {
            return heard(work, engine, pcm, whenSent);
        } catch (Try.Superseded | Transcribers.NoneLeft thrown) {
            deletions.forgetUnneeded(own.id()); // what it still works on, the sweep deletes
            throw thrown;
        }
    }

    private Outcome heard(Try work, RecordingTranscriber engine, Path pcm, Runnable whenSent) {
        var own = work.transcription();
        try {
            var heard = engine.transcribe(
                    new Recording(own.id(), pcm, own.progress().lengthSamples()),
                    new RecordingTranscriber.Wish(languages(own), own.wish().vocabulary()),
                    new Waiting() {
                        @Override
                        public void hasSound() {
                            whenSent.run();
                        }

                        @Override
                        public void goesOn() {
                            WholeRecordings.this.goesOn(work, engine);
                        }
                    });
            if (heard.language() == null) return Outcome.LANGUAGE_NOT_HEARD;
            stored(work, engine, heard, heard.language());
            return Outcome.DONE;
        } catch (TranscriptionException thrown) {
            transcribers.failed(engine, thrown);
            return next(work, FailureReason.ENGINES_AWAY);
        } catch (Withdrawn _) {
            return next(work, FailureReason.CONSENT_MISSING);
        }
    }

    private List<String> languages(Transcription own) {
        var language = own.wish().language();
        return language.isEmpty()
                ? transcribers.languages().stream().map(OfferedLanguage::tag).toList()
                : List.of(language);
    }

    private boolean isAllowed(Transcription own, RecordingTranscriber engine) {
        return transcribers.mayGet(own.userId(), engine.isOutside());
    }

    private void goesOn(Try work, RecordingTranscriber engine) {
        var _ = archive.database()
                .transaction(db -> store.lock(db, work, clock.instant()))
                .orElseThrow(Try.Superseded::new);
        if (!isAllowed(work.transcription(), engine)) throw new Withdrawn();
    }

    /// Stored before anything is sent, so that nothing is forgotten there.
    private void sent(Try work) {
        step(work, db -> {
            deletions.sendToEngine(db, work.transcription().id());
            return store.atEngine(db, work, clock.instant());
        });
    }

    /// Leaves a recording to the next engine of its language. Without one, the next try of the job asks again for the
    /// work that is paid.
    private Outcome next(Try work, FailureReason reason) {
        var language = work.transcription().wish().language();
        if (language.isEmpty() || !transcribers.hasNext(language)) throw new Transcribers.NoneLeft(reason);
        step(work, db -> store.fromEngine(db, work, clock.instant()));
        deletions.forgetAtEngine(work.transcription().id());
        return Outcome.NEXT;
    }

    /// All at once, so that no other engine continues in the middle.
    private void stored(Try work, RecordingTranscriber engine, Heard heard, String language) {
        var spoken = SpokenParts.of(heard.words());
        var told = speakers(work, text(spoken), spoken);
        int count = told.parts().size();
        step(work, db -> {
            var now = store.heard(db, work, language, count, heard.words().size(), engine.name(), clock.instant());
            now.ifPresent(own -> {
                told.parts().forEach(part -> parts.insert(db, own.id(), part));
                archive.store().tellSpeakers(db, own.id(), told.speakers(), count);
            });
            return now;
        });
    }

    /// With the speakers of the engine, where they are wanted and it has told some.
    private static SpeakerParts speakers(Try work, List<TranscriptPart> text, List<SpokenPart> spoken) {
        var voices = new ArrayList<@Nullable Integer>();
        spoken.forEach(part -> voices.add(part.speaker()));
        return work.transcription().wish().tellsSpeakers() && voices.stream().anyMatch(Objects::nonNull)
                ? SpeakerParts.told(text, voices)
                : new SpeakerParts(text, ToldSpeakers.NONE);
    }

    private static List<TranscriptPart> text(List<SpokenPart> spoken) {
        var text = new ArrayList<TranscriptPart>(spoken.size());
        var paragraph = Paragraph.NONE;
        for (var one : spoken) {
            var words = one.words().stream()
                    .map(word -> FileTranscriber.word(word.word()))
                    .toList();
            var part = new TranscriptPart(text.size(), words, paragraph.endsBefore(words));
            text.add(part);
            paragraph = paragraph.after(part);
        }
        return text;
    }

    /// A change of the row, empty when the try may not write.
    private interface Change {
        Optional<Transcription> make(Handle db);
    }

    private void step(Try work, Change change) {
        var id = work.transcription().id();
        var step = archive.database()
                .transaction(db -> change.make(db).map(_ -> archive.steps().append(db, id, clock.instant())))
                .orElseThrow(Try.Superseded::new);
        archive.steps().deliver(id, step);
    }
}
