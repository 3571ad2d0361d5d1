/// Open WebSockets: GraphQL over them, and the detection of lost clients.
@NullMarked
package dev.vivavoce.bff.socket;

import org.jspecify.annotations.NullMarked;
