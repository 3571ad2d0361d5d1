/// The base of the graph: failures, ids, connections, scalars and limits.
@NullMarked
package dev.vivavoce.bff.graphql;

import org.jspecify.annotations.NullMarked;
