/// The demos: what a learner, a partner, and a payer see, played by machine and printed.
@NullMarked
package dev.vivavoce.cli.demo;

import org.jspecify.annotations.NullMarked;
