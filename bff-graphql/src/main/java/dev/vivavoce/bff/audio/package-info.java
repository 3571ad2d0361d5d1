/// The audio socket: bytes between a browser and the speech service.
@NullMarked
package dev.vivavoce.bff.audio;

import org.jspecify.annotations.NullMarked;
