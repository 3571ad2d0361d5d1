@NullMarked
package dev.vivavoce.content.dialogue.partner;

import org.jspecify.annotations.NullMarked;
