/// Puts what services and GraphQL Java say into the words of the graph.
@NullMarked
package dev.vivavoce.bff.words;

import org.jspecify.annotations.NullMarked;
