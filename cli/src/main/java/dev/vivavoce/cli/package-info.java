/// The commands behind `./vivavoce`: the demo and the operators' commands.
@NullMarked
package dev.vivavoce.cli;

import org.jspecify.annotations.NullMarked;
