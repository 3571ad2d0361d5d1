/// What features build the graph with: failures, ids, connections and scalars.
@NullMarked
package dev.vivavoce.bff.graphql;

import org.jspecify.annotations.NullMarked;
