package dev.vivavoce.content.extraction.wire;

/// The first byte of a frame, and how many bytes may follow its length.
enum FrameKind {
    READY('V', 0),
    STARTED('S', 4),
    PAGE('P', 8 << 20),
    PICTURE('I', 17 << 20),
    FINISHED('E', 0),
    FAILED('F', 64);

    private final int mark;
    private final int most;

    FrameKind(int mark, int most) {
        this.mark = mark;
        this.most = most;
    }

    int mark() {
        return mark;
    }

    int most() {
        return most;
    }
}
