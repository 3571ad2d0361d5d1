/// What load balancers and Prometheus ask an edge, and how it stops.
@NullMarked
package dev.vivavoce.bff.status;

import org.jspecify.annotations.NullMarked;
