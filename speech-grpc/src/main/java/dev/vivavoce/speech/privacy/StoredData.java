package dev.vivavoce.speech.privacy;

import dev.vivavoce.runtime.privacy.Category;
import dev.vivavoce.runtime.privacy.DataRegistry;
import dev.vivavoce.runtime.privacy.Erasure;
import dev.vivavoce.runtime.privacy.Folder;
import dev.vivavoce.runtime.privacy.RuntimeTables;
import dev.vivavoce.runtime.privacy.Table;
import dev.vivavoce.speech.aws.recording.TranscribeJobs;
import dev.vivavoce.speech.generation.file.SoundFiles;
import dev.vivavoce.speech.recording.RecordingFeature;
import dev.vivavoce.speech.submission.work.SubmissionSpeaker;
import dev.vivavoce.speech.transcription.upload.RecordedFiles;
import java.util.List;

/// What speech stores, row by row. RATIONALE.md shows it.
public final class StoredData {
    private static final String OF_USER = "session_id IN (SELECT id FROM speaking_session WHERE user_id = :userId)";

    private static final String RECORDED = "session_id IN (SELECT session_id FROM recording WHERE user_id = :userId)";

    private static final String OF_TRANSCRIPTION =
            "transcription_id IN (SELECT id FROM transcription WHERE user_id = :userId)";

    private static final String OF_PIPELINE = "pipeline_id IN (SELECT id FROM pipeline WHERE user_id = :userId)";

    private static final String OF_RUN = "run_id IN (SELECT id FROM pipeline_run WHERE user_id = :userId)";

    private static final String AS_RECORDING =
            "30 days, until it is deleted or the consent is taken back, or as long as its session";

    private static final String AS_RUN =
            "30 days, or until it, its pipeline or the session that it began with is deleted";

    private static final String AS_TRANSCRIPTION = "30 days after its end, or as long as the learner has chosen";

    private static final String AS_GENERATED = "7 days, or as long as the learner has chosen";

    public static final DataRegistry REGISTRY = RuntimeTables.withAdministration(DataRegistry.of("speech")
            .table(Table.of(
                            "speaking_event",
                            "the log of a session: recognised text, scores and what a partner said, no audio",
                            "its user",
                            "as long as the session",
                            new Erasure.Deleted(Category.SPEAKING, OF_USER))
                    .exporting("session_id seq kind utterance")
                    .exporting("message", StoredMessages::event)
                    .leavingOut("scored"))
            .table(Table.of(
                            "speaking_ticket",
                            "SHA-256 of the tickets that open the audio of a session",
                            "nobody",
                            "an hour after it expires, by a job",
                            new Erasure.Deleted(Category.SPEAKING, OF_USER))
                    .leavingOut("hash session_id resume sign_in_id expires_at used_at"))
            .table(Table.of(
                            "speaking_room",
                            "rooms of sessions that are spoken over WebRTC: ids of the server of the rooms",
                            "nobody; who runs the server of the rooms passes the sound on",
                            "as long as the session",
                            new Erasure.Deleted(Category.SPEAKING, OF_USER))
                    .leavingOut("session_id sign_in_id track_id asked_at tries egress_id ended_egress_id ended_failed"))
            .table(Table.of(
                            "speaking_session",
                            "speaking sessions: task and result",
                            "its user",
                            "until its attempt is deleted, or as long as the account",
                            new Erasure.Deleted(Category.SPEAKING, "user_id = :userId"))
                    .exporting("id kind purpose language reference_text scenario_id scenario_version topic hotwords")
                    .exporting("role_play_mode learner_level is_submitted")
                    .exporting("drilled_attempt_id drilled_word_index recognizers state created_at finished_at")
                    .exporting("result", StoredMessages::result)
                    .leavingOut("user_id idempotency_key asked_scenario_version reserved_samples audio_limit_samples")
                    .leavingOut("reserved_until epoch owner owner_seen_at drained_at kept_by kept_at")
                    .leavingOut("partner_gender partner_age partner_accent partner_pace")
                    .leavingOut("received_sequence last_cursor sample_rate_hertz settled_sample settled_sequence")
                    .leavingOut("settled_input recognized scored reference_word limit_warned"))
            .table(Table.withoutPersonalData(
                    "speaking_session_deleted",
                    "ids of deleted sessions, so that a late event about one is known for what it is",
                    "nobody",
                    "always: without its session an id names nobody",
                    "id deleted_with"))
            .table(Table.of(
                            "recording_hearing",
                            "when an examiner got a kept recording to hear",
                            "the user of the recording, without the examiner",
                            "as long as the recording",
                            new Erasure.Cleared(
                                    Category.SPEAKING, RECORDED + " OR examiner_id = :userId", List.of("examiner_id")))
                    .exporting("session_id heard_at")
                    .leavingOut("id examiner_id"))
            .table(Table.of(
                            "recording_piece",
                            "the parts of kept recordings, without their audio",
                            "nobody",
                            "as long as the recording",
                            new Erasure.Deleted(Category.SPEAKING, RECORDED))
                    .leavingOut("id session_id first_sample samples bytes is_stored"))
            .table(Table.of(
                            "recording",
                            "kept recordings, without their audio",
                            "its user",
                            AS_RECORDING,
                            new Erasure.Deleted(Category.SPEAKING, "user_id = :userId"))
                    .exporting("session_id state problem created_at expires_at")
                    .leavingOut("user_id"))
            .table(Table.of(
                            "recording_key",
                            "the key that encrypts a person's recordings, encrypted by a key of the deployment",
                            "nobody",
                            "as long as the account",
                            new Erasure.Deleted(Category.SPEAKING, "user_id = :userId"))
                    .leavingOut("user_id wrapping_key wrapped created_at"))
            .table(Table.of(
                            "transcription_step",
                            "the steps of transcriptions: states, times and counts",
                            "its learner",
                            AS_TRANSCRIPTION,
                            new Erasure.Deleted(Category.SPEAKING, OF_TRANSCRIPTION))
                    .leavingOut("transcription_id cursor state failure done_samples length_samples parts at")
                    .leavingOut("language at_engine_since"))
            .table(Table.of(
                            "transcript_part",
                            "the text of recorded files, with the time of each word, and how the learner has corrected it",
                            "its learner",
                            AS_TRANSCRIPTION,
                            new Erasure.Deleted(Category.SPEAKING, OF_TRANSCRIPTION))
                    .exporting(
                            "transcription_id index begins_paragraph words starts ends confidences corrected speaker")
                    .leavingOut("revision"))
            .table(Table.of(
                            "transcription",
                            "transcriptions of recorded files: the name, how they were made, and the names of who speaks",
                            "its learner",
                            AS_TRANSCRIPTION,
                            new Erasure.Deleted(Category.SPEAKING, "user_id = :userId"))
                    .exporting("id name size_bytes state failure language vocabulary keep_days length_samples cut_off")
                    .exporting("engine speaker_labels speaker_origin speaker_names speaker_spoken created_at ended_at")
                    .exporting("expires_at language_detected")
                    .leavingOut(
                            "at_engine_since user_id idempotency_key work_try done_samples parts words last_cursor text_revision")
                    .leavingOut("changed_at queued_by_run"))
            .table(Table.withoutPersonalData(
                    "transcription_file",
                    "ids of transcriptions whose files may still have to be deleted: without its transcription an id names"
                            + " nobody",
                    "nobody",
                    "until the file is deleted",
                    "transcription_id sweep_at at_engine"))
            .table(Table.of(
                            "submission",
                            "recordings that were made without a line, with their tasks until they are heard",
                            "its learner",
                            "35 days after its end; the task until its end",
                            new Erasure.Deleted(Category.SPEAKING, "user_id = :userId"))
                    .exporting("id recorded_at size_bytes state failure length_samples created_at ended_at")
                    .exporting("task", StoredMessages::task)
                    .leavingOut("user_id idempotency_key announced keeping work_try changed_at"))
            .table(Table.withoutPersonalData(
                    "submission_file",
                    "ids of submissions whose recordings may still have to be deleted: without its submission an id names"
                            + " nobody",
                    "nobody",
                    "until the recording is deleted",
                    "submission_id sweep_at"))
            .table(Table.of(
                            "generated_audio",
                            "texts that a voice speaks, with their names",
                            "its learner; a third party that speaks the text, where the learner allows it",
                            AS_GENERATED,
                            new Erasure.Deleted(Category.SPEAKING, "user_id = :userId"))
                    .exporting("id name content is_ssml sound_id from_cache created_at expires_at")
                    .leavingOut("user_id idempotency_key"))
            .table(Table.of(
                            "generated_sound",
                            "sounds of those texts: how they are spoken, and their words; a sound that learners share has no"
                                    + " owner, and its text names nobody",
                            "its learner",
                            "as long as a text that has it",
                            new Erasure.Deleted(Category.SPEAKING, "owner_id = :userId"))
                    .exporting(
                            "id voice_id rate pitch format state failure length_samples size_bytes spoken_by words starts ends")
                    .exporting("created_at ended_at")
                    .leavingOut("cache_key owner_id work_try done_paragraphs paragraphs last_cursor changed_at"))
            .table(Table.withoutPersonalData(
                    "generated_sound_file",
                    "ids of sounds whose files may still have to be deleted: without its sound an id names nobody",
                    "nobody",
                    "until the file is deleted",
                    "sound_id sweep_at"))
            .table(Table.of(
                            "spoken_characters",
                            "how many characters a voice has spoken for a person",
                            "nobody",
                            "until billing has counted them",
                            new Erasure.Deleted(Category.SPEAKING, "user_id = :userId"))
                    .leavingOut("sound_id user_id characters"))
            .table(Table.of(
                            "pipeline_attempt",
                            "the attempts of the steps of runs: times, what they have used, and the texts that they gave",
                            "its owner; administrators, without texts; a third party whose model gets the text, where the owner"
                                    + " allows it",
                            AS_RUN,
                            new Erasure.Deleted(Category.SPEAKING, OF_RUN))
                    .exporting("run_id position number by_fall_back state failure started_at ended_at output engine")
                    .leavingOut("id may_be_paid repeats_paid due_at deadline_at followed_id input_tokens output_tokens")
                    .leavingOut("characters audio_ms cost_micros"))
            .table(Table.of(
                            "pipeline_run",
                            "runs of pipelines: the text or the file that they began with, and how they ended",
                            "its owner; administrators, without what they began with",
                            AS_RUN,
                            new Erasure.Deleted(Category.SPEAKING, "user_id = :userId"))
                    .exporting(
                            "id pipeline_id version input_text transcription_id is_speech state failure created_at ended_at")
                    .leavingOut("user_id idempotency_key last_cursor expires_at"))
            .table(Table.of(
                            "pipeline_step",
                            "the steps of pipelines: what each does, with the owner's instructions",
                            "its owner; a third party whose model gets the instruction, where the owner allows it",
                            "as long as the pipeline",
                            new Erasure.Deleted(Category.SPEAKING, OF_PIPELINE))
                    .exporting(
                            "pipeline_id version position kind time_limit_ms tries fall_back fall_back_value language")
                    .exporting("vocabulary instruction voice_id rate pitch format"))
            .table(Table.of(
                            "pipeline",
                            "pipelines: chains of steps, with their names",
                            "its owner",
                            "until it is deleted, or as long as the account",
                            new Erasure.Deleted(Category.SPEAKING, "user_id = :userId"))
                    .exporting("id name version created_at changed_at")
                    .leavingOut("user_id idempotency_key"))
            .folder(new Folder(
                    RecordedFiles.FOLDER,
                    "recorded files as they were sent, not encrypted",
                    "nobody: the learner has the file; a third party that transcribes or detects the language gets what is"
                            + " said in it, where the learner allows it: one that takes it as a whole until its text is here",
                    "until the transcription has ended, or a day when it was not started",
                    Category.SPEAKING))
            .folder(new Folder(
                    TranscribeJobs.FOLDER,
                    "sounds of recorded files, and their texts, in the bucket that Amazon Transcribe reads",
                    "Amazon, where the learner allows it",
                    "until the text is stored, or the transcription has ended",
                    Category.SPEAKING))
            .folder(new Folder(
                    SubmissionSpeaker.FOLDER,
                    "recordings as they were submitted, not encrypted",
                    "nobody: the learner has the recording",
                    "until its session has its result, or a day when it was not started",
                    Category.SPEAKING))
            .folder(new Folder(
                    RecordingFeature.FOLDER,
                    "the audio of kept recordings, encrypted; the export has it as WAV files",
                    "its user, and an examiner with both consents",
                    AS_RECORDING,
                    Category.SPEAKING))
            .folder(new Folder(
                    SoundFiles.FOLDER,
                    "files of spoken texts, not encrypted",
                    "its learner, or all who have the same text when it names nobody",
                    "as long as a text that has it",
                    Category.SPEAKING))
            .event("speaking.finished", "ids of the session and its user, times and the speech time")
            .event(
                    "transcription.requested",
                    "ids of the transcription and its user, the length of the file and the language")
            .event("transcription.completed", "ids of the transcription and its user, the outcome, times and counts")
            .event(
                    "audio.generation.requested",
                    "ids of the audio and its user, the number of characters, and how they are spoken")
            .event("audio.generation.completed", "ids of the audio and its user, the outcome and the length"));

    private StoredData() {}
}
