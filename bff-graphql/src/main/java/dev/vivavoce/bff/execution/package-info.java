/// Executes operations: which documents are accepted, their limits, the schema's wiring, results and their streams.
@NullMarked
package dev.vivavoce.bff.execution;

import org.jspecify.annotations.NullMarked;
