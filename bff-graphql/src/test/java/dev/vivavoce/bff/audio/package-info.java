@NullMarked
package dev.vivavoce.bff.audio;

import org.jspecify.annotations.NullMarked;
