package dev.vivavoce.speech.generation;

import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.jobs.JobQueue;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import dev.vivavoce.runtime.watch.WatchSink;
import dev.vivavoce.speech.generation.file.SoundFiles;
import dev.vivavoce.speech.generation.state.Archive;
import dev.vivavoce.speech.generation.state.AudioState;
import dev.vivavoce.speech.generation.state.GeneratedAudio;
import dev.vivavoce.speech.generation.state.GeneratedSound;
import dev.vivavoce.speech.generation.state.SaidWord;
import dev.vivavoce.speech.generation.state.SoundLog;
import dev.vivavoce.speech.generation.state.Voicing;
import dev.vivavoce.speech.generation.state.Wording;
import dev.vivavoce.speech.generation.work.TextSpeaker;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The generated audio of a learner. Those of other people fail as unknown.
public final class GeneratedAudios {
    /// How many a learner may have.
    static final int MOST = 200;
    /// How many of them may not be made yet.
    static final int MOST_AT_WORK = 5;
    /// A person who asks for the same text within this time after it was made gets the same sound.
    static final Duration CACHED = Duration.ofDays(1);

    /// Everything of one.
    ///
    /// @param address null until it is made
    record Whole(
            GeneratedAudio audio,
            Wording wording,
            List<SaidWord> words,
            @Nullable Address address) {}

    record Address(URI url, Instant expiresAt, String mediaType) {}

    /// One page of a list.
    record ListPage(Pages.Page<GeneratedAudio> page, int totalSize) {}

    private final Archive archive;
    private final SoundFiles files;
    private final JobQueue jobs = new JobQueue();
    private final Predicate<UUID> thirdPartiesAllowed;
    private final Clock clock;

    /// @param thirdPartiesAllowed whether a person's texts may go to third parties
    GeneratedAudios(Archive archive, SoundFiles files, Predicate<UUID> thirdPartiesAllowed, Clock clock) {
        this.archive = archive;
        this.files = files;
        this.thirdPartiesAllowed = thirdPartiesAllowed;
        this.clock = clock;
    }

    /// Begins to make the sound, unless it exists or is being made. A repeat with the same key and text is a
    /// retry, so it gets the same audio, whatever the learner has allowed or taken back since.
    ///
    /// @throws Failure NOT_FOUND / USER_UNKNOWN, ALREADY_EXISTS / IDEMPOTENCY_KEY_REUSED
    public GenerationStart generate(UUID userId, IdempotencyKey key, RequestedAudio asked) {
        if (!asked.voice().isOutside()) return begin(userId, key, asked);
        var earlier = archive.database()
                .transaction(
                        db -> archive.audio().byKey(db, userId, key.value()).map(found -> again(db, found, asked)));
        if (earlier.isPresent()) return new GenerationStart.Begun(earlier.get());
        if (thirdPartiesAllowed.test(userId)) return begin(userId, key, asked);
        var own = asked.ownVoice();
        return own == null ? new GenerationStart.ConsentMissing() : begin(userId, key, asked.by(own));
    }

    private GenerationStart begin(UUID userId, IdempotencyKey key, RequestedAudio asked) {
        return archive.database().transaction(db -> {
            if (ErasedUsers.contain(db, userId)) throw Failure.notFound("USER_UNKNOWN", "the user is erased");
            archive.audio().lock(db, userId);
            var earlier = archive.audio().byKey(db, userId, key.value());
            if (earlier.isPresent()) return new GenerationStart.Begun(again(db, earlier.get(), asked));
            var stored = archive.audio().stored(db, userId);
            if (stored.all() >= MOST || stored.atWork() >= MOST_AT_WORK)
                return new GenerationStart.TooMany(MOST, MOST_AT_WORK);
            return new GenerationStart.Begun(begin(db, userId, key, asked));
        });
    }

    private GeneratedAudio again(Handle db, GeneratedAudio earlier, RequestedAudio asked) {
        boolean isSame = asked.maySoundAs(earlier.sound().voicing())
                && archive.audio()
                        .wording(db, earlier.id())
                        .filter(asked.wording()::equals)
                        .isPresent();
        if (!isSame) throw Failure.alreadyExists("IDEMPOTENCY_KEY_REUSED", "the key was used for another text");
        return earlier;
    }

    private GeneratedAudio begin(Handle db, UUID userId, IdempotencyKey key, RequestedAudio asked) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // the precision of PostgreSQL
        var ownerId = isShared(asked.wording()) ? null : userId;
        var cacheKey = CacheKey.of(asked.voice().engine().name(), asked.wording(), asked.voicing(), ownerId);
        archive.sounds().lock(db, cacheKey);
        var cached = archive.sounds().cached(db, cacheKey, now.minus(CACHED));
        var sound = cached.orElseGet(() -> queued(db, asked.voicing(), ownerId, cacheKey, now));
        var audio = new GeneratedAudio(
                UUID.randomUUID(),
                userId,
                asked.name(),
                sound,
                cached.isPresent(),
                now,
                now.plus(Duration.ofDays(asked.keepDays())));
        archive.audio().insert(db, audio, key.value(), asked.wording());
        archive.events().requested(db, audio, asked.wording().characters());
        if (sound.state() == AudioState.COMPLETED) archive.events().completed(db, audio);
        return audio;
    }

    /// The tags of a document could hide a name, so it belongs to its sender alone.
    private static boolean isShared(Wording wording) {
        return !wording.isSsml() && NamelessText.isNameless(wording.content());
    }

    private GeneratedSound queued(Handle db, Voicing voicing, @Nullable UUID ownerId, byte[] cacheKey, Instant now) {
        var sound = archive.sounds().insert(db, UUID.randomUUID(), ownerId, voicing, cacheKey, now);
        jobs.schedule(db, TextSpeaker.SPEAK_TEXT, sound.id(), now);
        return sound;
    }

    /// @throws Failure NOT_FOUND / AUDIO_UNKNOWN
    Whole whole(UUID userId, UUID id) {
        return archive.database().transaction(db -> {
            var audio = archive.audio().find(db, userId, id).orElseThrow(SoundLog::unknown);
            var wording = archive.audio().wording(db, id).orElseThrow(SoundLog::unknown);
            boolean isMade = audio.sound().state() == AudioState.COMPLETED;
            return new Whole(
                    audio,
                    wording,
                    isMade ? archive.sounds().words(db, audio.sound().id()) : List.of(),
                    isMade ? address(audio.sound()) : null);
        });
    }

    private Address address(GeneratedSound sound) {
        return new Address(
                files.addressToGet(sound),
                clock.instant().plus(SoundFiles.ADDRESS_VALID),
                SoundFiles.mediaType(sound.voicing().format()));
    }

    List<GeneratedAudio> batch(UUID userId, List<UUID> ids) {
        return archive.database().transaction(db -> archive.audio().batch(db, userId, ids));
    }

    ListPage list(UUID userId, int pageSize, String pageToken) {
        int size = Pages.size(pageSize);
        var after = Pages.position(pageToken);
        return archive.database()
                .transaction(db -> new ListPage(
                        Pages.page(
                                archive.audio().page(db, userId, after, size),
                                size,
                                last -> Pages.token(new Pages.Position(last.createdAt(), last.id()))),
                        archive.audio().count(db, userId)));
    }

    /// @throws Failure NOT_FOUND / AUDIO_UNKNOWN
    public GeneratedAudio get(UUID userId, UUID id) {
        return archive.database()
                .transaction(db -> archive.audio().find(db, userId, id))
                .orElseThrow(SoundLog::unknown);
    }

    /// Sends the steps after the cursor; returns after the last one.
    void watch(GeneratedSound sound, long after, WatchSink sink) throws InterruptedException {
        archive.steps().watch(sound.id(), after, sink);
    }
}
