/// Whether a service can do its work: as a page, over gRPC, and asked of another service.
@NullMarked
package dev.vivavoce.runtime.readiness;

import org.jspecify.annotations.NullMarked;
