package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.RolePlayMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Without the consent a talk and a sentence leave no audio anywhere.
class NoAudioKeptTest {
    private static final String QUESTION = "How are you feeling this morning?";
    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of("SPEECH_CONVERSATION", "2m"));

    @Test
    void a_whole_talk_and_a_sentence_leave_no_audio_in_objects_database_and_files() throws Exception {
        var learner = speech.learner();
        var question = Sounds.spoken(QUESTION);
        var talk = learner.start(RunningSpeech.rolePlay(RolePlayMode.ROLE_PLAY_MODE_PRACTICE));
        try (var speaker = learner.speak(talk).config(16_000, 0);
                var microphone = new Microphone().connect(speaker, 1)) {
            microphone.say(question).untilSaid();
            speaker.await(response -> response.getEvent().hasPartnerFinished());
            speaker.finish();
            assertThat(speaker.result().getTalk().getTurnsCount()).isEqualTo(2);
        }
        var sentence = Sounds.spoken(SENTENCE);
        var read = learner.readAloud(SENTENCE);
        // One that is not resumed is in memory for a while, and on no disk either.
        var left = learner.readAloud(SENTENCE);
        try (var speaker = learner.speak(left).config(16_000, 0).say(sentence, 1, 20)) {
            speaker.await(response -> response.getAcknowledged().getReceivedSequence() >= 20);
            speaker.vanish();
            speaker.ended();
        }
        try (var speaker = learner.whole(read, sentence)) {
            assertThat(speaker.result().getTranscript()).isNotEmpty();
        }
        var player = new Player(speech, learner);
        assertThat(player.of(talk, read, left)).isEmpty();
        for (var sound : List.of(question, sentence)) {
            assertThat(new AudioSearch(speech, sound.pcm()).found()).isEmpty();
            assertThat(databaseFilesWith(sound.pcm())).isEmpty();
        }
        try (var files = Files.walk(speech.objects())) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
        for (var table : List.of("recording", "recording_piece", "recording_key"))
            assertThat(Sql.text(speech.server().settings(), "SELECT count(*) FROM " + table))
                    .as(table)
                    .isEqualTo("0");
    }

    @Test
    void the_search_finds_audio_where_there_is_some() throws IOException {
        var sound = Sounds.spoken(SENTENCE);
        var search = new AudioSearch(speech, sound.pcm());
        assertThat(search.found()).isEmpty();
        var file = speech.objects().resolve("sound.raw");
        Files.write(file, sound.pcm());
        try {
            assertThat(search.found()).containsExactly(file.toString());
        } finally {
            Files.delete(file);
        }
        Sql.execute(
                speech.server().settings(),
                "INSERT INTO recording_key VALUES ('%s', 'none', '\\x%s', now())"
                        .formatted(java.util.UUID.randomUUID(), HexFormat.of().formatHex(sound.pcm())));
        assertThat(search.found()).containsExactly("recording_key");
        Sql.execute(speech.server().settings(), "DELETE FROM recording_key");
    }

    /// The files of the database that hold a window of the sound, as 16-bit samples: its tables, and its
    /// write-ahead log.
    private static List<Path> databaseFilesWith(byte[] pcm) throws IOException {
        var window = new String(pcm, pcm.length / 4 * 2, 400, StandardCharsets.ISO_8859_1);
        var folder = Path.of(
                Sql.text(speech.server().settings(), "SELECT setting FROM pg_settings WHERE name = 'data_directory'"));
        var found = new ArrayList<Path>();
        int searched = 0;
        for (var part : List.of("base", "pg_wal"))
            try (var files = Files.walk(folder.resolve(part))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    searched++;
                    if (AudioSearch.text(file).contains(window)) found.add(file);
                }
            }
        assertThat(searched).as("files in %s", folder).isPositive();
        return found;
    }
}
