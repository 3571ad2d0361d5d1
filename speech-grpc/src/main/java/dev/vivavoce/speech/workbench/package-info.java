/// Where the engines work: few threads, and an order of who comes first.
@NullMarked
package dev.vivavoce.speech.workbench;

import org.jspecify.annotations.NullMarked;
