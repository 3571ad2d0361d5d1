/// The gRPC server and client, their interceptors, and bidirectional calls as loops.
@NullMarked
package dev.vivavoce.runtime.server;

import org.jspecify.annotations.NullMarked;
