/// What the demo prints, and the microphone.
@NullMarked
package dev.vivavoce.cli.demo;

import org.jspecify.annotations.NullMarked;
