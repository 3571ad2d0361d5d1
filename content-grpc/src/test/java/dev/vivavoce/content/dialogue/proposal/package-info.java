@NullMarked
package dev.vivavoce.content.dialogue.proposal;

import org.jspecify.annotations.NullMarked;
