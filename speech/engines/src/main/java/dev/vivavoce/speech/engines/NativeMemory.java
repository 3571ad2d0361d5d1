package dev.vivavoce.speech.engines;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;

/// How the C library gives native memory back. The networks allocate a few megabytes at a time. After the first such
/// block is freed, glibc takes the next ones from its heaps instead of mapping them, and these heaps are left
/// with gaps that cannot be used: several hundred megabytes in a process that recognises speech. With a fixed
/// threshold it goes on to map large blocks, and frees them at once
/// ([mallopt(3)](https://man7.org/linux/man-pages/man3/mallopt.3.html), `M_MMAP_THRESHOLD`).
final class NativeMemory {
    private static final int M_MMAP_THRESHOLD = -3;
    /// The value with which glibc begins.
    private static final int BYTES = 128 * 1024;

    private NativeMemory() {}

    /// Sets the threshold for the process. Other C libraries have no such function; there it does nothing.
    static void mapLargeBlocks() {
        var linker = Linker.nativeLinker();
        var found = linker.defaultLookup().find("mallopt");
        if (found.isEmpty()) return;
        var mallopt = linker.downcallHandle(
                found.get(), FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try {
            int ignored = (int) mallopt.invokeExact(M_MMAP_THRESHOLD, BYTES);
        } catch (Throwable thrown) { // a downcall declares Throwable; this one throws nothing
            throw new IllegalStateException(thrown);
        }
    }
}
