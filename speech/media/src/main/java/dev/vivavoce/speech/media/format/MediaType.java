package dev.vivavoce.speech.media.format;

/// What a recorded file can be, by its content: its container and, where that decides how it is read, its codec.
public enum MediaType {
    /// WAVE with PCM or IEEE float samples, also as RF64 or BW64 (EBU Tech 3306).
    WAV(Reader.OWN),
    /// FLAC (RFC 9639).
    FLAC(Reader.CHILD),
    /// MPEG-1, MPEG-2 or MPEG-2.5 audio layer III.
    MP3(Reader.CHILD),
    /// Vorbis in Ogg (RFC 3533, RFC 5215).
    OGG_VORBIS(Reader.CHILD),
    /// Opus in Ogg (RFC 7845).
    OGG_OPUS(Reader.CHILD),
    /// MP4, M4A, MOV or 3GP (ISO/IEC 14496-12).
    MP4(Reader.FFMPEG),
    /// WebM or Matroska (RFC 9559).
    MATROSKA(Reader.FFMPEG),
    /// AMR narrow band or wide band (RFC 4867, section 5).
    AMR(Reader.FFMPEG);

    /// Who reads a format.
    public enum Reader {
        /// This process, with a reader of our own.
        OWN,
        /// A locked JVM.
        CHILD,
        /// The program ffmpeg, locked as well.
        FFMPEG
    }

    private final Reader reader;

    MediaType(Reader reader) {
        this.reader = reader;
    }

    public Reader reader() {
        return reader;
    }
}
