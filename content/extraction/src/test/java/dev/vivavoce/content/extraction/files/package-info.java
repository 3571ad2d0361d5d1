/// Documents that the tests make: good ones, and the corpus of hostile ones.
@NullMarked
package dev.vivavoce.content.extraction.files;

import org.jspecify.annotations.NullMarked;
