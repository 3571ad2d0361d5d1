/// Objects: recordings, documents and other bytes that are too large for a row or a message. See [Objects].
@NullMarked
package dev.vivavoce.runtime.objects;

import org.jspecify.annotations.NullMarked;
