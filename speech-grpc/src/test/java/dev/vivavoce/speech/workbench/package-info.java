@NullMarked
package dev.vivavoce.speech.workbench;

import org.jspecify.annotations.NullMarked;
