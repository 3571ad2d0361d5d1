package dev.vivavoce.speech.transcription.transcript;

/// A format of a text with or without times.
public enum TranscriptFormat {
    /// Paragraphs, with an empty line between them.
    TXT(".txt", "text/plain"),
    /// SubRip.
    SRT(".srt", "application/x-subrip"),
    /// WebVTT (W3C).
    VTT(".vtt", "text/vtt"),
    /// Each word with its times, and its confidence where the engine gives one.
    JSON(".json", "application/json");

    private final String ending;
    private final String mediaType;

    TranscriptFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }
}
