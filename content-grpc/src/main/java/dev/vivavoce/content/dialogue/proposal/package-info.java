/// A script to begin with, written from the card of a scenario.
@NullMarked
package dev.vivavoce.content.dialogue.proposal;

import org.jspecify.annotations.NullMarked;
