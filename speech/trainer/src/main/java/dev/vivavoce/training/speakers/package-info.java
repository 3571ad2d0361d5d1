/// Learns how voices differ, and how a recording is divided among its speakers.
@NullMarked
package dev.vivavoce.training.speakers;

import org.jspecify.annotations.NullMarked;
