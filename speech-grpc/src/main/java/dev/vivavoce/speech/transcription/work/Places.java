package dev.vivavoce.speech.transcription.work;

import java.util.concurrent.Semaphore;

/// The places of a process for work on files. A file that another server works on leaves its place to others.
final class Places {
    /// Each has a copy of its file and its sound in the working folder: 730 MB at most.
    private static final int AT_ONCE = 4;
    /// How many may wait without a place. Each is a running job with nothing on disk, and a process runs 128 jobs at a
    /// time; what comes above waits in its place.
    private static final int WAITING = 64;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Semaphore waits = new Semaphore(WAITING);

    /// Returns a place once one is free.
    Place take() throws InterruptedException {
        places.acquire();
        return new Place();
    }

    /// The place of a file. Used by one thread.
    final class Place implements AutoCloseable {
        private boolean isLeft;

        private Place() {}

        /// Leaves it to another file; keeps it when too many wait without one.
        void leave() {
            if (isLeft || !waits.tryAcquire()) return;
            isLeft = true;
            places.release();
        }

        /// Returns once the file has a place again.
        void takeAgain() throws InterruptedException {
            if (!isLeft) return;
            places.acquire();
            isLeft = false;
            waits.release();
        }

        @Override
        public void close() {
            if (isLeft) waits.release();
            else places.release();
        }
    }
}
