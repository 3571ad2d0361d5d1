/// GraphQL over Server-Sent Events with a single connection.
@NullMarked
package dev.vivavoce.bff.sse;

import org.jspecify.annotations.NullMarked;
