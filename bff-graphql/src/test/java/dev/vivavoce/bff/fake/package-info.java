/// The five services as the edge sees them: hand-written, scripted and counting, on real gRPC servers.
@NullMarked
package dev.vivavoce.bff.fake;

import org.jspecify.annotations.NullMarked;
