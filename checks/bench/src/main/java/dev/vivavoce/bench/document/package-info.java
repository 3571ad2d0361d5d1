/// Documents that are made to be read.
@NullMarked
package dev.vivavoce.bench.document;

import org.jspecify.annotations.NullMarked;
