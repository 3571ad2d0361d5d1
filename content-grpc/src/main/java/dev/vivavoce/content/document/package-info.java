/// Documents of learners: their endpoint, their text, and what belongs to them when a person exports their data.
@NullMarked
package dev.vivavoce.content.document;

import org.jspecify.annotations.NullMarked;
