/// What the replicas need, each as a process of its own, and the balancer before them.
@NullMarked
package dev.vivavoce.fleet.parts;

import org.jspecify.annotations.NullMarked;
