/// Work that outlives a call: run at a due time, retried, taken over when its process dies. See [Jobs].
@NullMarked
package dev.vivavoce.runtime.jobs;

import org.jspecify.annotations.NullMarked;
