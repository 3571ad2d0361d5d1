/// The whole platform in one JVM: an embedded PostgreSQL, the five services and the edge.
@NullMarked
package dev.vivavoce.local;

import org.jspecify.annotations.NullMarked;
