/// Live speaking sessions, scoring of recordings and speech from text, as one gRPC service.
@NullMarked
package dev.vivavoce.speech;

import org.jspecify.annotations.NullMarked;
