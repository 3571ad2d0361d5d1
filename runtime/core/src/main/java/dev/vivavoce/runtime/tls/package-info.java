/// Mutual TLS between the parts, with files that may be replaced while the process runs.
@NullMarked
package dev.vivavoce.runtime.tls;

import org.jspecify.annotations.NullMarked;
