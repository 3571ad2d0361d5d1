/// The talks that examiners have rated, as files.
@NullMarked
package dev.vivavoce.cli.ratings;

import org.jspecify.annotations.NullMarked;
