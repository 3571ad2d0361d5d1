/// Open WebSockets: GraphQL over them, and how vanished ones are noticed.
@NullMarked
package dev.vivavoce.bff.socket;

import org.jspecify.annotations.NullMarked;
